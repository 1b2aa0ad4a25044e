import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { key, keyOf, moment, ofVisiblePayer, ofVisibleTenure } from "@/db/schema/columns";
import { customerReads } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** Who receives and pays the bills (plačnik). */
export const payers = pgTable(
  "payers",
  {
    id: key(),
    code: text().notNull().unique(),
    name: text().notNull(),
    street: text().notNull(),
    postcode: text().notNull(),
    city: text().notNull(),
    taxNumber: text(),
    /** The reference under which the utility takes one payment for several documents of the payer. */
    collectiveReference: text(),
    /** Day from which the billing system no longer knows the payer; rows are closed, never deleted. */
    closedOn: date({ mode: "string" }),
  },
  (t) => [
    index("payers_name_begins").on(sql`folded(${t.name}) text_pattern_ops`),
    index("payers_words").using("gin", sql`folded(${t.code} || ' ' || ${t.name}) gin_trgm_ops`),
    check("payers_code_form", sql`${t.code} ~ '^[0-9A-Z/-]{1,20}$'`),
    ...customerReads("payers", ofVisiblePayer(sql`${t.id}`)),
  ],
);

/** The time for which a supply point was a payer's. Both days inclusive; an open end is null. */
export const tenures = pgTable(
  "tenures",
  {
    id: key(),
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
    /** When a full load contradicted it: it was never so. */
    withdrawnAt: moment(),
  },
  (t) => [
    unique("tenures_one_start_a_day").on(t.supplyPointId, t.validFrom),
    check("tenures_days_in_order", sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    index("tenures_payer").on(t.payerId),
    ...customerReads(
      "tenures",
      sql`${t.withdrawnAt} is null and ${ofVisibleTenure(sql`${t.supplyPointId}`, sql`${t.payerId}`)}`,
    ),
  ],
);
