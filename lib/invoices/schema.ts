import { z } from "zod/mini";
import type { InvoiceKind, InvoiceState } from "./invoice";

export const invoiceStates = [
  "open",
  "partly-paid",
  "overdue",
  "paid",
  "cancelled",
] as const satisfies readonly InvoiceState[];
export const invoiceKinds = [
  "invoice",
  "settlement",
  "credit_note",
  "reminder",
] as const satisfies readonly InvoiceKind[];

const longestNumber = 40;
/** Of a parameter that is given twice, the first counts. */
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);
/** What cannot be meant is passed over, as an address that somebody changed by hand: the filter is then as without it. */
const parameter = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(z.transform(one), z.catch(z.optional(schema), undefined));

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestNumber));

/** What of the invoices is asked for, read from an address. All of it may be missing. */
export const invoiceFilter = z.object({
  /** Calendar year of issue. */
  year: parameter(z.pipe(z.string().check(z.regex(/^(19|20|21)\d{2}$/)), z.transform(Number))),
  state: parameter(z.enum(invoiceStates)),
  kind: parameter(z.enum(invoiceKinds)),
  /** Number of a supply point that a line is for. */
  point: parameter(text),
  /** Part of a document's number; blanks and leading zeros are forgiven. */
  q: parameter(text),
  /** Where the page begins: `next` or `previous` of another page. */
  after: parameter(z.string().check(z.regex(/^(older|newer)\.[^\0]{1,40}$/))),
});

export type InvoiceFilter = z.infer<typeof invoiceFilter>;
