import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  numeric,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { key, keyOf, moment, ofReportingAccount } from "@/db/schema/columns";
import { invoices } from "@/db/schema/invoices";
import { meters } from "@/db/schema/meters";
import { appRole, officeAll } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** Odčitek podjetja, Sporočil uporabnik, Daljinski odčitek, Ocena. */
export const readingSource = pgEnum("reading_source", ["company", "customer", "remote", "estimate"]);

/** Why a reading was asked again and confirmed, or needs the office's look (FACTS 6.2). */
export type ReadingFlag =
  | "high"
  | "very-high"
  | "low"
  | "zero"
  | "rollover"
  | "estimate-too-high"
  | "outside-window";

const inTenure = sql`exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to))`;

/** A register value on a day. What happened to it are moments: received, confirmed, rejected, billed, withdrawn. */
export const readings = pgTable(
  "readings",
  {
    id: key(),
    meterId: keyOf()
      .notNull()
      .references(() => meters.id),
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    readOn: date({ mode: "string" }).notNull(),
    value: numeric({ precision: 12, scale: 3 }).notNull(),
    source: readingSource().notNull(),
    receivedAt: moment().notNull().defaultNow(),
    confirmedAt: moment(),
    rejectedAt: moment(),
    rejectionReason: text(),
    /** When the office asked for another reading in its place. */
    askedAgainAt: moment(),
    billedAt: moment(),
    /** The bill that rests on it. */
    billedById: keyOf().references(() => invoices.id),
    withdrawnAt: moment(),
    /** The reading that this one corrects; the corrected one is withdrawn, not overwritten. */
    correctsId: keyOf(),
    flags: text().array().$type<ReadingFlag[]>().notNull().default([]),
    /** Only for what a customer reported. */
    accountId: uuid().references(() => accounts.id, { onDelete: "set null" }),
    receiptNumber: text().unique(),
    /** Made with the form: the same form sent again is the same reading (R41). */
    submissionId: uuid().unique(),
    confirmationEmail: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex("readings_one_a_day")
      .on(t.meterId, t.readOn, t.source)
      .where(sql`${t.withdrawnAt} is null and ${t.rejectedAt} is null`),
    index("readings_supply_point_day").on(t.supplyPointId, t.readOn),
    index("readings_billed_by").on(t.billedById).where(sql`${t.billedById} is not null`),
    index("readings_to_hand_over")
      .on(t.confirmedAt)
      .where(
        sql`${t.source} = 'customer' and ${t.confirmedAt} is not null and ${t.billedAt} is null and ${t.withdrawnAt} is null and ${t.rejectedAt} is null`,
      ),
    index("readings_account").on(t.accountId).where(sql`${t.accountId} is not null`),
    index("readings_to_forget")
      .on(t.id)
      .where(sql`${t.accountId} is null and (${t.note} is not null or ${t.confirmationEmail} is not null)`),
    index("readings_waiting")
      .on(t.receivedAt)
      .where(sql`${t.source} = 'customer' and ${t.confirmedAt} is null`),
    check("readings_value_not_negative", sql`${t.value} >= 0`),
    check(
      "readings_customer_has_receipt",
      sql`${t.source} <> 'customer' or ${t.accountId} is null or ${t.receiptNumber} is not null`,
    ),
    check("readings_rejection_has_reason", sql`${t.rejectedAt} is null or ${t.rejectionReason} is not null`),
    check("readings_note_length", sql`char_length(${t.note}) <= 1000`),
    pgPolicy("readings_app_read", { for: "select", to: appRole, using: inTenure }),
    pgPolicy("readings_app_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${inTenure} and readings.source = 'customer' and ${ofReportingAccount(sql`readings.account_id`)}`,
    }),
    // Column grants narrow this to withdrawing: a value once reported is never overwritten.
    pgPolicy("readings_app_withdraw", {
      for: "update",
      to: appRole,
      using: sql`${inTenure} and readings.source = 'customer' and ${ofReportingAccount(sql`readings.account_id`)}
        and readings.confirmed_at is null and readings.rejected_at is null and readings.billed_at is null`,
      withCheck: sql`${inTenure} and readings.source = 'customer'`,
    }),
    officeAll("readings"),
  ],
);
