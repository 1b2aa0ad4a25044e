import { Actions, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { reportPath } from "@/lib/supply-points/paths";

type Props = { page: number; size: number; total: number };

/** Which part of many meters is shown, and the way to the others; nothing where one page holds all. */
export function MeterPages({ page, size, total }: Props) {
  const language = useLanguage();
  if (total <= size) return null;
  const t = translationsOf(language, "report");
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav aria-label={t("pages")}>
      <p>
        {t("shown", { from, to, total })} {t("perPage")}
      </p>
      <Actions>
        {page > 1 && <LinkButton href={reportPath(page - 1)}>{t("previous")}</LinkButton>}
        {to < total && <LinkButton href={reportPath(page + 1)}>{t("next")}</LinkButton>}
      </Actions>
    </nav>
  );
}
