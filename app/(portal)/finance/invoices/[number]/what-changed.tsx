import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ChangeFromBefore } from "@/lib/invoices/change-from-before";
import { invoicePath } from "@/lib/invoices/paths";
import { type Cents, formatMoney } from "@/lib/money";

/** In one sentence: how much more or less than the bill before, and what made it so. */
export function WhatChanged({ change }: { change: ChangeFromBefore }) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice.change");
  const { before, totalCents, useCents, priceCents, daysCents, otherCents } = change;
  const direction = (cents: Cents) => (cents > 0 ? "more" : "less");
  const signed = (cents: Cents) => `${cents > 0 ? "+" : ""}${formatMoney(cents, language)}`;
  const causes = [
    { key: "use" as const, cents: useCents },
    { key: "price" as const, cents: priceCents },
    { key: "days" as const, cents: daysCents },
    { key: "other" as const, cents: otherCents },
  ]
    .filter(({ cents }) => cents !== 0)
    .sort((one, other) => Math.abs(other.cents) - Math.abs(one.cents))
    .map(({ key, cents }) => t(key, { direction: direction(cents), amount: signed(cents) }));
  const link = {
    number: before.number,
    a: (words: React.ReactNode) => <a href={invoicePath(before.number)}>{words}</a>,
  };
  return (
    <p>
      {totalCents === 0
        ? t.rich("same", link)
        : t.rich("changed", {
            ...link,
            direction: direction(totalCents),
            amount: formatMoney(Math.abs(totalCents), language),
            causes: causes.length > 0 ? causes.join(", ") : "none",
          })}
    </p>
  );
}
