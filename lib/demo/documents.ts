import type { Day } from "@/lib/dates";
import { type Cents, lineAmounts } from "@/lib/money";
import { makeReference12 } from "@/lib/payments/reference";
import { referenceDigits } from "./document-numbers";
import type { Price, PriceItem } from "./price-item";

/** From one day to another, both included. */
export type Period = { from: Day; to: Day };

/** One line of a bill: quantity and price exact decimals, amounts in cents. */
export type InvoiceLine = Period & {
  point: string | null;
  itemCode: string | null;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  vatRate: string;
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
};

export type Invoice = Period & {
  number: string;
  kind: "invoice" | "settlement" | "credit_note" | "reminder";
  issuedOn: Day;
  dueOn: Day;
  lines: readonly InvoiceLine[];
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
  reference: string;
  corrects: string | null;
  cancelledOn: Day | null;
  /** Paid before the bill was issued, and taken off it. */
  prepaidCents: Cents;
  note: string | null;
};

/** What a document asks for. */
export const payableOf = ({ grossCents, prepaidCents }: Invoice): Cents => grossCents - prepaidCents;

/** A line for an item at a point, priced and summed. */
export function lineOf(
  point: string,
  item: PriceItem,
  price: Price,
  quantity: string,
  { from, to }: Period,
): InvoiceLine {
  const { netCents, vatCents, grossCents } = amountsOf(quantity, price);
  return {
    from,
    to,
    point,
    itemCode: item.code,
    description: item.name,
    quantity,
    // The period says for how long; the quantity of a capacity is the capacity.
    unit: item.unit === "MW/month" ? "MW" : item.unit,
    unitPrice: price.net,
    vatRate: price.vatRate,
    netCents,
    vatCents,
    grossCents,
  };
}

// Most lines are those of the month before or of the neighbour: a network charge, the same advance.
const knownAmounts = new Map<string, ReturnType<typeof lineAmounts>>();
const mostKnownAmounts = 20_000;

function amountsOf(quantity: string, { net, vatRate }: Price): ReturnType<typeof lineAmounts> {
  const key = `${quantity} ${net} ${vatRate}`;
  let amounts = knownAmounts.get(key);
  if (!amounts) {
    if (knownAmounts.size >= mostKnownAmounts) knownAmounts.clear();
    amounts = lineAmounts(quantity, net, vatRate);
    knownAmounts.set(key, amounts);
  }
  return amounts;
}

type Bill = Period & {
  number: string;
  kind: Invoice["kind"];
  issuedOn: Day;
  dueOn: Day;
  lines: readonly InvoiceLine[];
  referenceDigits?: string;
  corrects?: string;
  cancelledOn?: Day;
};

/** A document that sums its lines and bears a valid SI12 reference. */
export function invoiceOf(bill: Bill): Invoice {
  const { referenceDigits: digits = referenceDigits(bill.number), corrects, cancelledOn, ...rest } = bill;
  const sumOf = (amount: "netCents" | "vatCents" | "grossCents") =>
    bill.lines.reduce((sum, line) => sum + line[amount], 0);
  return {
    ...rest,
    netCents: sumOf("netCents"),
    vatCents: sumOf("vatCents"),
    grossCents: sumOf("grossCents"),
    reference: makeReference12(digits),
    corrects: corrects ?? null,
    cancelledOn: cancelledOn ?? null,
    prepaidCents: 0,
    note: null,
  };
}
