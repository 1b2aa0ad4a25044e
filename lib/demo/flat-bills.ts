import type { Calendar } from "./calendar";
import { flatBillNumber } from "./document-numbers";
import { type Invoice, invoiceOf, lineOf } from "./documents";
import type { PayerPlan, PointPlan } from "./plan";
import { priceItem, priceOn } from "./price-list";

const monthsBilled = 12;
const mostPersons = 4;

/** Bills of the last year for the waste of one flat each, by its persons. */
export function flatBills(
  { flatsBilled = 0 }: PayerPlan,
  point: PointPlan | undefined,
  { months }: Calendar,
): Invoice[] {
  if (!point || flatsBilled === 0) return [];
  const item = priceItem("ODPADKI-OSEBA");
  return months.slice(-monthsBilled).flatMap(({ month, first, last, issuedOn, dueOn }) => {
    const price = priceOn(item, first);
    if (!price) return [];
    return Array.from({ length: flatsBilled }, (_, flat) => {
      const quantity = String(1 + ((flat * 7) % mostPersons));
      const line = lineOf(point.number, item, price, quantity, { from: first, to: last });
      return invoiceOf({
        number: flatBillNumber(month, flat),
        kind: "invoice",
        issuedOn,
        dueOn,
        from: first,
        to: last,
        lines: [{ ...line, description: `${item.name}, stanovanje ${flat + 1}` }],
      });
    });
  });
}
