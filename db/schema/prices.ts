import { sql } from "drizzle-orm";
import { check, date, numeric, pgEnum, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { key, keyOf, moment } from "@/db/schema/columns";
import { customerReads } from "@/db/schema/roles";
import { service, supplyPoints } from "@/db/schema/supply-points";

/** What a price pays for: use, network, meter, levy, capacity, other. */
export const priceComponent = pgEnum("price_component", [
  "volume",
  "network",
  "meter",
  "levy",
  "capacity",
  "other",
]);

/** A thing with a price (cenik); public, so without row-level security. */
export const priceItems = pgTable("price_items", {
  id: key(),
  code: text().notNull().unique(),
  service: service().notNull(),
  component: priceComponent().notNull(),
  name: text().notNull(),
  nameEn: text(),
  /** m3, MWh, kWh, MW/month, month, piece. */
  unit: text().notNull(),
  tariffGroup: text(),
});

/** The price of an item from a day on, until the next one. Euros a unit, without VAT. */
export const prices = pgTable(
  "prices",
  {
    id: key(),
    priceItemId: keyOf()
      .notNull()
      .references(() => priceItems.id),
    validFrom: date({ mode: "string" }).notNull(),
    net: numeric({ precision: 14, scale: 6 }).notNull(),
    /** Percent; stored by row because temporary rates happened (heat, 9.5 % until 31 May 2023). */
    vatRate: numeric({ precision: 4, scale: 2 }).notNull(),
    /** When a full load no longer held it: it was entered wrongly. */
    withdrawnAt: moment(),
  },
  (t) => [
    unique("prices_one_a_day").on(t.priceItemId, t.validFrom),
    check("prices_vat_rate", sql`${t.vatRate} between 0 and 100`),
    ...customerReads("prices", sql`${t.withdrawnAt} is null`),
  ],
);

/** Which prices a supply point is billed by. */
export const supplyPointPriceItems = pgTable(
  "supply_point_price_items",
  {
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    priceItemId: keyOf()
      .notNull()
      .references(() => priceItems.id),
  },
  (t) => [
    primaryKey({ columns: [t.supplyPointId, t.priceItemId] }),
    ...customerReads(
      "supply_point_price_items",
      sql`exists (select 1 from tenures where tenures.supply_point_id = ${t.supplyPointId})`,
    ),
  ],
);
