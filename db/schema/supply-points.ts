import { sql } from "drizzle-orm";
import { check, date, index, integer, numeric, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { key } from "@/db/schema/columns";
import { customerReads } from "@/db/schema/roles";

export const service = pgEnum("service", ["water", "sewage", "waste", "heat", "gas"]);

/** A place that is supplied (odjemno mesto), with the services billed there. */
export const supplyPoints = pgTable(
  "supply_points",
  {
    id: key(),
    number: text().notNull().unique(),
    services: service().array().notNull(),
    street: text().notNull(),
    postcode: text().notNull(),
    city: text().notNull(),
    tariffGroup: text(),
    /** Nominal diameter of the water connection, mm. */
    connectionDiameter: integer(),
    /** Connected and billed heat capacity, kW. */
    connectedCapacity: numeric({ precision: 12, scale: 3 }),
    billedCapacity: numeric({ precision: 12, scale: 3 }),
    /** z of the gas conversion E = V · z · Hs. */
    gasConversionFactor: numeric({ precision: 8, scale: 5 }),
    /** Persons and bin volume (litres) that waste is billed by. */
    persons: integer(),
    binVolume: integer(),
    closedOn: date({ mode: "string" }),
  },
  (t) => [
    index("supply_points_street_begins").on(sql`folded(${t.street}) text_pattern_ops`),
    index("supply_points_words").using(
      "gin",
      sql`folded(${t.number} || ' ' || ${t.street} || ' ' || ${t.city}) gin_trgm_ops`,
    ),
    check("supply_points_has_service", sql`cardinality(${t.services}) > 0`),
    check("supply_points_persons", sql`${t.persons} is null or ${t.persons} >= 0`),
    ...customerReads(
      "supply_points",
      sql`exists (select 1 from tenures where tenures.supply_point_id = ${t.id})`,
    ),
  ],
);
