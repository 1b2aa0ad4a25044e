import type { BilledPoint, Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { lineAmounts } from "@/lib/money";

/** A supply point in Velenje, Č, Š and Ž in its street. */
export const pointOf = (number: string, ownName: string | null = null): BilledPoint => ({
  number,
  street: "Cesta Františka Foita 12/č",
  postcode: "3320",
  city: "Velenje",
  ownName,
});

/** A line reckoned from its quantity and price. */
export function lineOf(
  lineNumber: number,
  point: BilledPoint | null,
  [description, quantity, unit, unitPrice, vatRate]: [string, string, string, string, string],
): InvoiceLine {
  return {
    lineNumber,
    point,
    priceItemCode: null,
    description,
    periodFrom: "2026-08-01",
    periodTo: "2026-08-31",
    quantity,
    unit,
    unitPrice,
    vatRate,
    ...lineAmounts(quantity, unitPrice, vatRate),
  };
}

const usual: [string, string, string, string, string][] = [
  ["Vodarina", "9", "m3", "0.9320", "9.5"],
  ["Omrežnina za vodovod DN 20", "1", "month", "12.0325", "9.5"],
  ["Čiščenje odpadne vode", "9", "m3", "0.4715", "9.5"],
  ["Zbiranje komunalnih odpadkov", "3", "person", "4.1200", "9.5"],
];

/** A bill with these lines, whose sums are right; of a household in Velenje, unless told otherwise. */
export function writtenInvoice(changes: Partial<Invoice> = {}): Invoice {
  const lines = changes.lines ?? [
    ...usual.map((line, at) => lineOf(at + 1, pointOf("25050415"), line)),
    lineOf(5, pointOf("25050416"), ["Toplota, variabilni del", "0.18", "MWh", "70.78414", "22"]),
  ];
  const sum = (of: (line: InvoiceLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const rates = [...new Set(lines.map(({ vatRate }) => vatRate))];
  const grossCents = sum((line) => line.grossCents);
  const payableCents = grossCents - (changes.prepaidCents ?? 0) + (changes.roundingCents ?? 0);
  return {
    number: "26081457",
    kind: "invoice",
    state: "open",
    payer: {
      code: "1024577",
      name: "Živa Šuštaršič Čož",
      street: "Kersnikova cesta 12",
      postcode: "3320",
      city: "Velenje",
      taxNumber: null,
    },
    issuedOn: "2026-09-10",
    periodFrom: "2026-08-01",
    periodTo: "2026-08-31",
    dueOn: "2026-09-30",
    netCents: sum((line) => line.netCents),
    vatCents: sum((line) => line.vatCents),
    grossCents,
    prepaidCents: 0,
    roundingCents: 0,
    payableCents,
    openCents: payableCents,
    reference: "SI121234567890120",
    purposeCode: null,
    iban: null,
    note: null,
    corrects: null,
    correctedBy: [],
    cancelledOn: null,
    lines,
    vat: rates.map((rate) => {
      const taxed = lines.filter(({ vatRate }) => vatRate === rate);
      return {
        category: "S" as const,
        rate,
        netCents: taxed.reduce((total, { netCents }) => total + netCents, 0),
        vatCents: taxed.reduce((total, { vatCents }) => total + vatCents, 0),
      };
    }),
    readings: [
      {
        pointNumber: "25050415",
        service: "water",
        meterSerial: "18204517",
        unit: "m3",
        readOn: "2026-08-31",
        value: "812",
        source: "customer",
      },
    ],
    issuedPdf: null,
    asOf: new Date("2026-09-27T22:30:00Z"),
    ...changes,
  };
}
