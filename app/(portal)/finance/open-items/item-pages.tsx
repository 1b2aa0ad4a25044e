import { Actions, Button } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { openItemsPath } from "@/lib/invoices/paths";
import { formatNumber } from "@/lib/money";

type Props = { page: number; size: number; total: number };

/** Which part of many items is shown, and buttons that send the form on to another, so that its ticks stay. */
export function ItemPages({ page, size, total }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.pages");
  if (total <= size) return null;
  const last = Math.ceil(total / size);
  const number = (value: number) => formatNumber(value, language);
  const turn = (to: number, words: string) => (
    <Button variant="secondary" name="page" value={to} formAction={`${openItemsPath}#items`}>
      {words}
    </Button>
  );
  return (
    <nav aria-label={t("label")}>
      <p>
        {t("shown", {
          from: number((page - 1) * size + 1),
          to: number(Math.min(page * size, total)),
          total: number(total),
        })}
      </p>
      <p className="hint">{t("kept")}</p>
      <Actions>
        {page > 1 && turn(page - 1, t("previous"))}
        {page < last && turn(page + 1, t("next"))}
      </Actions>
    </nav>
  );
}
