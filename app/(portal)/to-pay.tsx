import { Actions, LinkButton } from "@/app/_ui/button";
import { MoneyFigure } from "@/app/_ui/money-figure";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { formatDay, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Owed } from "@/lib/invoices/owed";
import { openItemsPath } from "@/lib/invoices/paths";
import { formatMoney } from "@/lib/money";
import { weekday } from "./weekday";

/** What is owed: one figure, the part that is overdue, and what falls due next. */
export function ToPay({ owed, payers }: { owed: Owed; payers: number }) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.toPay");

  const { openCents, overdueCents, nextDueOn, nextDueCents, asOf } = owed;
  return (
    <Section title={t("title")}>
      <MoneyFigure>{formatMoney(Math.max(0, openCents), language)}</MoneyFigure>
      <div className="grid gap-1">
        {overdueCents > 0 && (
          <p>
            <Status shape="octagon">{t("overdue", { amount: formatMoney(overdueCents, language) })}</Status>
          </p>
        )}
        {nextDueOn && (
          <p>
            {t("next", {
              amount: formatMoney(nextDueCents, language),
              weekday: weekday(nextDueOn),
              day: formatDay(nextDueOn, language),
            })}
          </p>
        )}
        {openCents < 0 && <p>{t("credit", { amount: formatMoney(-openCents, language) })}</p>}
        {openCents === 0 && overdueCents === 0 && <p>{t("nothing")}</p>}
        {payers > 1 && <p className="hint">{t("together", { count: payers })}</p>}
        {asOf && <p className="hint">{t("asOf", { day: formatDay(today(asOf), language) })}</p>}
      </div>
      <Actions>
        <LinkButton variant={openCents > 0 ? "primary" : "secondary"} href={openItemsPath}>
          {openCents > 0 ? t("pay") : t("items")}
        </LinkButton>
      </Actions>
    </Section>
  );
}
