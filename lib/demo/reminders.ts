import { addDays, type Day } from "@/lib/dates";
import { lineAmounts } from "@/lib/money";
import { reminderNumber } from "./document-numbers";
import { type Invoice, invoiceOf } from "./documents";
import type { PayerPlan } from "./plan";

const daysUntilReminded = 15;
const daysToPay = 10;
const most = 2;
/** The utility's price of a reminder, without VAT; it bears none. */
const price = "1.20";

/** Reminders of the oldest unpaid bills (oldest first), as far as they were sent by `today`: one a month, two at most. */
export function remindersFor(payer: PayerPlan, unpaid: readonly Invoice[], today: Day): Invoice[] {
  const days = unpaid.map((bill) => addDays(bill.dueOn, daysUntilReminded)).filter((day) => day <= today);
  return firstsOfMonths(days)
    .slice(0, most)
    .map((day) =>
      invoiceOf({
        number: reminderNumber(day, payer.slot),
        kind: "reminder",
        issuedOn: day,
        dueOn: addDays(day, daysToPay),
        from: day,
        to: day,
        lines: [
          {
            from: day,
            to: day,
            point: null,
            itemCode: null,
            description: "Opomin",
            quantity: "1",
            unit: "piece",
            unitPrice: price,
            vatRate: "0",
            ...lineAmounts("1", price, "0"),
          },
        ],
      }),
    );
}

/** Of days in order, the first in each month. */
function firstsOfMonths(days: readonly Day[]): Day[] {
  const firsts = new Map<string, Day>();
  for (const day of days) if (!firsts.has(day.slice(0, 7))) firsts.set(day.slice(0, 7), day);
  return [...firsts.values()];
}
