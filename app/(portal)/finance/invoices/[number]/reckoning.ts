import type { Invoice } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";

/** A step from what was charged to what is open; each is a sum so far, or what is taken off or added to it. */
export type ReckoningStep = {
  key: "gross" | "prepaid" | "rounding" | "payable" | "settled" | "open";
  cents: Cents;
};

type Reckoned = Pick<
  Invoice,
  "kind" | "cancelledOn" | "grossCents" | "prepaidCents" | "roundingCents" | "payableCents" | "openCents"
>;

/** How the sum of the lines came to what is to be paid now; no step where it is the same, or all of it is paid. */
export function reckoning(invoice: Reckoned): ReckoningStep[] {
  const { grossCents, prepaidCents, roundingCents, payableCents, openCents } = invoice;
  const isAdjusted = prepaidCents !== 0 || roundingCents !== 0;
  const isPaidFor = invoice.kind !== "credit_note" && invoice.cancelledOn === null;
  const isSettled = isPaidFor && openCents !== 0 && openCents !== payableCents;
  if (!isAdjusted && !isSettled) return [];
  return [
    { key: "gross", cents: grossCents },
    ...(prepaidCents === 0 ? [] : [{ key: "prepaid" as const, cents: -prepaidCents }]),
    ...(roundingCents === 0 ? [] : [{ key: "rounding" as const, cents: roundingCents }]),
    ...(isAdjusted ? [{ key: "payable" as const, cents: payableCents }] : []),
    ...(isSettled
      ? [
          { key: "settled" as const, cents: openCents - payableCents },
          { key: "open" as const, cents: openCents },
        ]
      : []),
  ];
}
