import { sql } from "drizzle-orm";
import { bigint, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { key, keyOf, moment, ofVisiblePayer } from "@/db/schema/columns";
import { invoices } from "@/db/schema/invoices";
import { payers } from "@/db/schema/payers";
import { customerReads } from "@/db/schema/roles";

const cents = () => bigint({ mode: "number" });

/** Money that came from a payer; one of 0 cents sets documents off against each other, a negative one was paid back. */
export const payments = pgTable(
  "payments",
  {
    id: key(),
    /** The billing system's own. */
    number: text().notNull().unique(),
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    receivedOn: date({ mode: "string" }).notNull(),
    amountCents: cents().notNull(),
    /** As the payer gave it: it may be none of ours. */
    reference: text(),
    /** The way it came: bank, counter, direct debit. */
    paidThrough: text(),
    /** When a full load no longer held it. */
    withdrawnAt: moment(),
  },
  (t) => [
    index("payments_payer_received").on(t.payerId, t.receivedOn.desc(), t.id.desc()),
    ...customerReads("payments", sql`${t.withdrawnAt} is null and ${ofVisiblePayer(sql`${t.payerId}`)}`),
  ],
);

/** What a payment closed of a document; of a credit note it is negative. What it closed nothing with is a credit. */
export const paymentClosures = pgTable(
  "payment_closures",
  {
    id: key(),
    paymentId: keyOf()
      .notNull()
      .references(() => payments.id),
    /** The payment's payer: with it row-level security asks no other table. */
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    documentNumber: text().notNull(),
    invoiceId: keyOf().references(() => invoices.id),
    cents: cents().notNull(),
    withdrawnAt: moment(),
  },
  (t) => [
    unique("payment_closures_once").on(t.paymentId, t.documentNumber),
    index("payment_closures_document").on(t.payerId, t.documentNumber),
    index("payment_closures_invoice").on(t.invoiceId),
    ...customerReads(
      "payment_closures",
      sql`${t.withdrawnAt} is null and ${ofVisiblePayer(sql`${t.payerId}`)}`,
    ),
  ],
);
