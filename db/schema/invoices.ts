import { sql } from "drizzle-orm";
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
  text,
  unique,
} from "drizzle-orm/pg-core";
import { key, keyOf, moment, ofVisiblePayer } from "@/db/schema/columns";
import { payers } from "@/db/schema/payers";
import { customerReads } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** Račun, Poračun, Dobropis, Opomin. */
export const invoiceKind = pgEnum("invoice_kind", ["invoice", "settlement", "credit_note", "reminder"]);

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
    reference: text().notNull(),
    correctsId: keyOf().references((): AnyPgColumn => invoices.id),
    cancelledOn: date({ mode: "string" }),
  },
  (t) => [
    index("invoices_payer_issued").on(t.payerId, t.issuedOn.desc(), t.id.desc()),
    check("invoices_sum", sql`${t.grossCents} = ${t.netCents} + ${t.vatCents}`),
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
    check("invoice_lines_sum", sql`${t.grossCents} = ${t.netCents} + ${t.vatCents}`),
    ...customerReads(
      "invoice_lines",
      sql`${t.withdrawnAt} is null and exists (select 1 from invoices where invoices.id = ${t.invoiceId})`,
    ),
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
