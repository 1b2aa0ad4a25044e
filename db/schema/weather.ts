import { sql } from "drizzle-orm";
import { check, date, numeric, pgTable } from "drizzle-orm/pg-core";

/**
 * How much heating a day asked for: heating-degree days, kelvin days. Public, so without row-level security.
 * 20 °C less the day's mean, on days whose mean is below 12 °C; else zero.
 */
export const degreeDays = pgTable(
  "degree_days",
  {
    day: date({ mode: "string" }).primaryKey(),
    value: numeric({ precision: 5, scale: 2 }).notNull(),
  },
  (t) => [check("degree_days_not_negative", sql`${t.value} >= 0`)],
);

/** Heating value of gas in a month (Hs), kWh a m³, as the pipeline's operator publishes it. Public, as `degree_days`. */
export const calorificValues = pgTable(
  "calorific_values",
  {
    /** First day of the month. */
    month: date({ mode: "string" }).primaryKey(),
    value: numeric({ precision: 8, scale: 5 }).notNull(),
  },
  (t) => [
    check("calorific_values_positive", sql`${t.value} > 0`),
    check("calorific_values_month", sql`extract(day from ${t.month}) = 1`),
  ],
);
