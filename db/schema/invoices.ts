import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { bytes, key, keyOf, moment, ofVisiblePayer } from "@/db/schema/columns";
import { payers } from "@/db/schema/payers";
import { customerReads } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** Račun, Poračun, Dobropis, Opomin. */
export const invoiceKind = pgEnum("invoice_kind", ["invoice", "settlement", "credit_note", "reminder"]);

/** True for what belongs to an invoice that the transaction may see. */
const ofVisibleInvoice = (invoiceId: SQL): SQL =>
  sql`exists (select 1 from invoices where invoices.id = ${invoiceId})`;

const cents = () => bigint({ mode: "number" });

/** An issued invoice (izstavljeni račun). Amounts in cents; a credit note's are negative. */
export const invoices = pgTable(
  "invoices",
  {
    id: key(),
    number: text().notNull().unique(),
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    kind: invoiceKind().notNull(),
    issuedOn: date({ mode: "string" }).notNull(),
    periodFrom: date({ mode: "string" }),
    periodTo: date({ mode: "string" }),
    dueOn: date({ mode: "string" }).notNull(),
    netCents: cents().notNull(),
    vatCents: cents().notNull(),
    grossCents: cents().notNull(),
    /** Documents that came as e-invoices may lack one, or have one whose check digit is wrong. */
    reference: text(),
    /** Paid or credited before the bill was issued; to be paid is gross − prepaid + rounding. */
    prepaidCents: cents().notNull().default(0),
    roundingCents: cents().notNull().default(0),
    /** Four letters of the bank association's list, for the payment slip. */
    purposeCode: text(),
    /** The account to pay to, where it is not the utility's own. */
    iban: text(),
    note: text(),
    correctsId: keyOf().references((): AnyPgColumn => invoices.id),
    cancelledOn: date({ mode: "string" }),
    /** When its payer was told, or it was known that nobody is to be: a bill is news once. */
    announcedAt: moment(),
  },
  (t) => [
    // Amounts at its end: the sums of a list are made without a look at the rows.
    index("invoices_payer_issued").on(t.payerId, t.issuedOn.desc(), t.id.desc(), t.grossCents, t.cancelledOn),
    index("invoices_words").using("gin", sql`folded(${t.number}) gin_trgm_ops`),
    index("invoices_corrects").on(t.correctsId).where(sql`${t.correctsId} is not null`),
    index("invoices_unannounced").on(t.issuedOn).where(sql`${t.announcedAt} is null`),
    check("invoices_sum", sql`${t.grossCents} = ${t.netCents} + ${t.vatCents}`),
    check("invoices_purpose_code_form", sql`${t.purposeCode} ~ '^[A-Z]{4}$'`),
    check("invoices_period_in_order", sql`${t.periodTo} is null or ${t.periodTo} >= ${t.periodFrom}`),
    ...customerReads("invoices", ofVisiblePayer(sql`${t.payerId}`)),
  ],
);

/** One line of an invoice. Quantity and unit price exact, amounts in cents. */
export const invoiceLines = pgTable(
  "invoice_lines",
  {
    id: key(),
    invoiceId: keyOf()
      .notNull()
      .references(() => invoices.id),
    lineNumber: integer().notNull(),
    supplyPointId: keyOf().references(() => supplyPoints.id),
    /** As the bill names it: also where the point is unknown, or not the reader's to see. */
    supplyPointNumber: text(),
    priceItemCode: text(),
    description: text().notNull(),
    periodFrom: date({ mode: "string" }),
    periodTo: date({ mode: "string" }),
    quantity: numeric({ precision: 14, scale: 4 }).notNull(),
    unit: text().notNull(),
    unitPrice: numeric({ precision: 14, scale: 6 }).notNull(),
    vatRate: numeric({ precision: 4, scale: 2 }).notNull(),
    netCents: cents().notNull(),
    vatCents: cents().notNull(),
    grossCents: cents().notNull(),
    /** When a full load held the invoice without this line. */
    withdrawnAt: moment(),
  },
  (t) => [
    unique("invoice_lines_number").on(t.invoiceId, t.lineNumber),
    index("invoice_lines_supply_point")
      .on(t.supplyPointId, t.invoiceId)
      .where(sql`${t.supplyPointId} is not null`),
    check("invoice_lines_sum", sql`${t.grossCents} = ${t.netCents} + ${t.vatCents}`),
    ...customerReads(
      "invoice_lines",
      sql`${t.withdrawnAt} is null and ${ofVisibleInvoice(sql`${t.invoiceId}`)}`,
    ),
  ],
);

/** What an invoice taxes at one rate, as the document says it. Bills of CSV files have no such row: theirs are the lines' sums. */
export const invoiceVat = pgTable(
  "invoice_vat",
  {
    invoiceId: keyOf()
      .notNull()
      .references(() => invoices.id),
    /** VAT category of EN 16931. */
    category: text().$type<"S" | "Z" | "E" | "AE" | "O">().notNull(),
    rate: numeric({ precision: 4, scale: 2 }).notNull(),
    netCents: cents().notNull(),
    vatCents: cents().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.category, t.rate] }),
    check("invoice_vat_category", sql`${t.category} in ('S', 'Z', 'E', 'AE', 'O')`),
    ...customerReads("invoice_vat", ofVisibleInvoice(sql`${t.invoiceId}`)),
  ],
);

/** The PDF of an invoice as the office issued it, at most one. */
export const invoiceFiles = pgTable(
  "invoice_files",
  {
    invoiceId: keyOf()
      .primaryKey()
      .references(() => invoices.id),
    name: text().notNull(),
    size: integer().notNull(),
    sha256: bytes().notNull(),
    content: bytes().notNull(),
    addedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("invoice_files_size", sql`${t.size} = octet_length(${t.content}) and ${t.size} > 0`),
    check("invoice_files_sha256", sql`octet_length(${t.sha256}) = 32`),
    ...customerReads("invoice_files", ofVisibleInvoice(sql`${t.invoiceId}`)),
  ],
);

/** What of a document is still to be paid (odprta postavka), as the billing system said at `asOf`. Credits are negative. */
export const openItems = pgTable(
  "open_items",
  {
    id: key(),
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    documentNumber: text().notNull(),
    invoiceId: keyOf().references(() => invoices.id),
    dueOn: date({ mode: "string" }).notNull(),
    originalCents: cents().notNull(),
    openCents: cents().notNull(),
    reference: text(),
    asOf: moment().notNull(),
    /** When a full load no longer held the item: it is settled. */
    settledAt: moment(),
  },
  (t) => [
    unique("open_items_document").on(t.payerId, t.documentNumber),
    index("open_items_open").on(t.payerId, t.dueOn).where(sql`${t.settledAt} is null`),
    index("open_items_invoice").on(t.invoiceId),
    ...customerReads("open_items", ofVisiblePayer(sql`${t.payerId}`)),
  ],
);
