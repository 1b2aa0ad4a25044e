import { MoneyFigure } from "@/app/_ui/money-figure";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import type { Ageing } from "@/lib/open-items/ageing";

/** What is to be paid in all, or what stands to the payer's credit; and how credits came into it. */
export function OwedSum({ sums, payers }: { sums: Ageing; payers: number }) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems");
  const { sumCents, overdueCents, creditCents } = sums;
  const money = (cents: number) => formatMoney(cents, language);
  const owes = sumCents > 0;
  const figures = { open: money(sumCents - creditCents), credit: money(-creditCents) };
  return (
    <Section title={owes || creditCents === 0 ? t("toPay") : t("inCredit")}>
      <MoneyFigure>{money(Math.abs(sumCents))}</MoneyFigure>
      <div className="grid gap-1">
        {!owes && <p>{t("nothingToPay")}</p>}
        {overdueCents > 0 && (
          <p>
            <Status shape="octagon">{t("overdue", { amount: money(overdueCents) })}</Status>
          </p>
        )}
        {owes && overdueCents === 0 && (
          <p>
            <Status shape="check">{t("notOverdue")}</Status>
          </p>
        )}
        {creditCents < 0 && owes && <p>{t("credited", figures)}</p>}
        {creditCents < 0 && !owes && sumCents !== creditCents && <p>{t("owedToo", figures)}</p>}
        {payers > 1 && <p className="hint">{t("together", { count: payers })}</p>}
      </div>
    </Section>
  );
}
