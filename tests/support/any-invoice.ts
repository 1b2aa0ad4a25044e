import fc from "fast-check";
import type { Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { lineAmounts } from "@/lib/money";
import { pointOf, writtenInvoice } from "@/tests/support/written-invoice";

const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Text as billing data may hold it: no blanks around it, no control characters. */
const text = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(..."ČŠŽčšžaBc1 9/-,.&<>\"'€ß😀"), minLength: 1, maxLength })
    .map((each) => each.trim())
    .filter((each) => each !== "");

const decimal = (whole: number, decimals: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 10 ** whole - 1 }), fc.integer({ min: 0, max: 10 ** decimals - 1 }))
    .map(([before, after]) => `${before}.${String(after).padStart(decimals, "0")}`);

const signed = (magnitude: fc.Arbitrary<string>) =>
  fc.tuple(fc.boolean(), magnitude).map(([below, value]) => (below ? `-${value}` : value));

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });

const line: fc.Arbitrary<Omit<InvoiceLine, "lineNumber">> = fc
  .record({
    point: fc.option(fc.stringMatching(/^[0-9]{1,12}$/).map((number) => pointOf(number))),
    priceItemCode: fc.option(fc.stringMatching(/^[A-Z0-9-]{1,12}$/)),
    description: text(80),
    periodFrom: fc.option(day),
    periodTo: fc.option(day),
    quantity: signed(decimal(4, 4)),
    unit: fc.oneof(
      fc.constantFrom("m3", "kWh", "MWh", "month", "MW", "MW/month", "person", "piece"),
      text(20),
    ),
    unitPrice: signed(decimal(3, 6)),
    vatRate: fc.constantFrom("0", "5.00", "9.50", "22"),
  })
  .map((each) => ({ ...each, ...lineAmounts(each.quantity, each.unitPrice, each.vatRate) }));

/** The same line with a net and VAT of its own, as a billing system may have rounded or mistaken them. */
const mistakenLine = fc
  .tuple(line, cents, cents)
  .map(([each, netCents, vatCents]) => ({ ...each, netCents, vatCents, grossCents: netCents + vatCents }));

const rest = fc.record({
  number: text(30),
  kind: fc.constantFrom(
    "invoice" as const,
    "settlement" as const,
    "credit_note" as const,
    "reminder" as const,
  ),
  issuedOn: day,
  dueOn: day,
  periodFrom: fc.option(day),
  periodTo: fc.option(day),
  prepaidCents: cents,
  roundingCents: fc.integer({ min: -2, max: 2 }),
  reference: fc.option(text(40)),
  purposeCode: fc.option(fc.stringMatching(/^[A-Z]{4}$/)),
  iban: fc.option(fc.constantFrom("SI56020170014356205", "DE12500105170648489890")),
  note: fc.option(text(700)),
  corrects: fc.option(text(30)),
  payer: fc.record({
    code: fc.stringMatching(/^[0-9A-Z/-]{1,20}$/),
    name: text(80),
    street: text(90),
    postcode: fc.stringMatching(/^[0-9]{4}$/),
    city: text(40),
    taxNumber: fc.option(fc.constantFrom("SI12345679", "12345679")),
  }),
});

function invoiceWith(lines: readonly Omit<InvoiceLine, "lineNumber">[], changes: Partial<Invoice>): Invoice {
  const invoice = writtenInvoice({
    lines: lines.map((each, at) => ({ ...each, lineNumber: at + 1 })),
    ...changes,
  });
  // A credit note gives back: what its lines take is turned round.
  if (invoice.kind !== "credit_note" || invoice.grossCents <= 0) return invoice;
  const turned = lines.map((each) => ({
    ...each,
    quantity: each.quantity.startsWith("-") ? each.quantity.slice(1) : `-${each.quantity}`,
    netCents: 0 - each.netCents,
    vatCents: 0 - each.vatCents,
    grossCents: 0 - each.grossCents,
  }));
  return invoiceWith(turned, changes);
}

/** A bill whose lines are reckoned rightly and add up to it. */
export const rightInvoice: fc.Arbitrary<Invoice> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), rest)
  .map(([lines, changes]) => invoiceWith(lines, changes));

/** A bill as billing data may hold it: sums that do not hold, no lines, shares of VAT that do not fit. */
export const anyInvoice: fc.Arbitrary<Invoice> = fc
  .tuple(
    fc.array(mistakenLine, { maxLength: 6 }),
    rest,
    fc.array(
      fc.record({
        category: fc.constantFrom("S" as const, "Z" as const, "E" as const, "AE" as const, "O" as const),
        rate: fc.constantFrom("0", "5.00", "9.50", "22"),
        netCents: cents,
        vatCents: cents,
      }),
      { maxLength: 3 },
    ),
    cents,
    cents,
  )
  .map(([lines, changes, vat, netCents, vatCents]) =>
    invoiceWith(lines, {
      ...changes,
      kind: changes.kind === "credit_note" ? "invoice" : changes.kind,
      netCents,
      vatCents,
      grossCents: netCents + vatCents,
      vat: vat.filter(
        (share, at) =>
          vat.findIndex(({ category, rate }) => category === share.category && rate === share.rate) === at,
      ),
    }),
  );
