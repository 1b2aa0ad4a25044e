import { Actions, LinkButton } from "@/app/_ui/button";
import { payPath } from "@/app/(portal)/finance/open-items/paths";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import { itemKey } from "@/lib/open-items/choice";
import type { ItemsSlip } from "@/lib/open-items/payment";
import type { PayerOfItems } from "@/lib/open-items/queries";
import { PartSheet } from "./part-sheet";

/** One slip, what it pays, and whose it is. */
export type PartToPay = ItemsSlip & { owner: PayerOfItems };

/** So many at a time: they stand in one row, and the page stays small. */
const slipsAPage = 3;

type Props = { parts: readonly PartToPay[]; choice: string; page: number };

/** The slips, side by side where there is room, a few at a time. */
export function PayChosen({ parts, choice, page }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.slip");
  const number = (value: number) => formatNumber(value, language);
  const last = Math.max(1, Math.ceil(parts.length / slipsAPage));
  const current = Math.min(page, last);
  const from = (current - 1) * slipsAPage;
  const shown = parts.slice(from, from + slipsAPage);
  const href = (to: number) => `${payPath}?${choice}&slips=${to}`;
  const severalPayers = new Set(parts.map(({ owner }) => owner.code)).size > 1;
  return (
    <>
      <div className={parts.length > 1 ? "slips" : undefined}>
        {shown.map((part, at) => (
          <PartSheet
            key={part.items[0] && itemKey(part.items[0])}
            part={part}
            choice={choice}
            namesPayer={severalPayers}
            place={
              parts.length > 1
                ? t("place", { place: number(from + at + 1), total: number(parts.length) })
                : null
            }
          />
        ))}
      </div>
      {last > 1 && (
        <nav aria-label={t("pages")}>
          <p>
            {t("shown", {
              from: number(from + 1),
              to: number(from + shown.length),
              total: number(parts.length),
            })}
          </p>
          <Actions>
            {current > 1 && <LinkButton href={href(current - 1)}>{t("previous")}</LinkButton>}
            {current < last && <LinkButton href={href(current + 1)}>{t("next")}</LinkButton>}
          </Actions>
        </nav>
      )}
    </>
  );
}
