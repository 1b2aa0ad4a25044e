import { Actions, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = { page: number; size: number; total: number };

/** Which part of many supply points is shown, and the way to the others; nothing where one page holds all. */
export function PointPages({ page, size, total }: Props) {
  const language = useLanguage();
  if (total <= size) return null;
  const t = translationsOf(language, "overview.points");
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav aria-label={t("pages")}>
      <p>{t("shown", { from, to, total })}</p>
      <Actions>
        {page > 1 && <LinkButton href={page > 2 ? `/?page=${page - 1}` : "/"}>{t("previous")}</LinkButton>}
        {to < total && <LinkButton href={`/?page=${page + 1}`}>{t("next")}</LinkButton>}
      </Actions>
    </nav>
  );
}
