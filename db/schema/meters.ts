import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { key, keyOf } from "@/db/schema/columns";
import { customerReads } from "@/db/schema/roles";
import { service, supplyPoints } from "@/db/schema/supply-points";

/** A metering device (števec). */
export const meters = pgTable(
  "meters",
  {
    id: key(),
    serial: text().notNull(),
    service: service().notNull(),
    /** Maker's type designation. */
    type: text(),
    unit: text().$type<"m3" | "MWh" | "kWh">().notNull(),
    /** Digits of the register before and after the decimal comma, as a customer reports them. */
    digits: integer().notNull(),
    decimals: integer().notNull(),
    verifiedUntil: date({ mode: "string" }),
    /** Read remotely: the customer reports nothing. */
    remote: boolean().notNull().default(false),
  },
  (t) => [
    unique("meters_serial").on(t.service, t.serial),
    index("meters_words").using("gin", sql`folded(${t.serial}) gin_trgm_ops`),
    check("meters_digits", sql`${t.digits} between 1 and 9 and ${t.decimals} between 0 and 3`),
    check("meters_unit", sql`${t.unit} in ('m3', 'MWh', 'kWh')`),
    ...customerReads(
      "meters",
      sql`exists (select 1 from meter_installations where meter_installations.meter_id = ${t.id})`,
    ),
  ],
);

/** The time a meter spent at a supply point; register values at both ends. */
export const meterInstallations = pgTable(
  "meter_installations",
  {
    id: key(),
    meterId: keyOf()
      .notNull()
      .references(() => meters.id),
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    installedOn: date({ mode: "string" }).notNull(),
    initialValue: numeric({ precision: 12, scale: 3 }).notNull(),
    removedOn: date({ mode: "string" }),
    finalValue: numeric({ precision: 12, scale: 3 }),
    /** What the billing system expects to be used in a year, in the meter's unit. */
    annualEstimate: numeric({ precision: 12, scale: 3 }),
  },
  (t) => [
    unique("meter_installations_once").on(t.meterId, t.installedOn),
    uniqueIndex("meter_installations_one_open").on(t.meterId).where(sql`${t.removedOn} is null`),
    index("meter_installations_supply_point").on(t.supplyPointId),
    check(
      "meter_installations_days_in_order",
      sql`${t.removedOn} is null or ${t.removedOn} >= ${t.installedOn}`,
    ),
    ...customerReads(
      "meter_installations",
      sql`exists (select 1 from tenures where tenures.supply_point_id = ${t.supplyPointId}
        and (${t.removedOn} is null or ${t.removedOn} >= tenures.valid_from)
        and (tenures.valid_to is null or ${t.installedOn} <= tenures.valid_to))`,
    ),
  ],
);
