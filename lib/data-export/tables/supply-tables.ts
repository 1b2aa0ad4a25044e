import { type SQL, sql } from "drizzle-orm";
import {
  as,
  asTheyAre,
  type ExportedTable,
  meterSerial,
  type Owner,
  ofPayers,
  ofPoint,
  payerCode,
  pointNumber,
  withheld,
} from "@/lib/data-export/exported-table";

/** True where the point `point` was one of the owner's payers' on the day `day`; null days count as today. */
const wasTheirs = (point: string, day: string, { payers }: Owner): SQL => sql`exists (select 1 from tenures
  where tenures.supply_point_id = ${sql.raw(point)} and tenures.payer_id = ${payers}
    and tenures.valid_from <= coalesce(${sql.raw(day)}, current_date)
    and (tenures.valid_to is null or tenures.valid_to >= coalesce(${sql.raw(day)}, current_date)))`;

/** What is only known of whoever has the point: nothing where that is another by now, or was another on `day`. */
const whileTheirs = (column: string, { point = "t.supply_point_id", day = "null::date" } = {}) =>
  as(column, (owner) => sql`case when ${wasTheirs(point, day, owner)} then t.${sql.raw(column)} end`);

const ofHolder = (column: string) => whileTheirs(column, { point: "t.id" });

/** Only the login that reported a reading wrote these. */
const ofReporter = (column: string) =>
  as(
    column,
    ({ accountId }) => sql`case when t.account_id = ${accountId}::uuid then t.${sql.raw(column)} end`,
  );

/** Who is supplied, where, through which meters, and what these showed. */
export const supplyTables: readonly ExportedTable[] = [
  {
    table: "payers",
    file: "payers",
    eyes: "customer",
    own: ({ payers }) => sql`t.id = ${payers}`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      code: as("payer", sql`t.code`),
      ...asTheyAre("name", "street", "postcode", "city", "tax_number", "collective_reference", "closed_on"),
    },
  },
  {
    table: "tenures",
    file: "payer-supply-points",
    eyes: "customer",
    own: ofPayers,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      payer_id: payerCode,
      supply_point_id: pointNumber,
      ...asTheyAre("valid_from", "valid_to"),
      ...withheld("empty", "withdrawn_at"),
    },
  },
  {
    table: "supply_points",
    file: "supply-points",
    eyes: "customer",
    own: ({ payers }) => sql`t.id in (select supply_point_id from tenures where payer_id = ${payers})`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      number: as("supply_point", sql`t.number`),
      ...asTheyAre("services", "street", "postcode", "city", "connection_diameter", "connected_capacity"),
      ...asTheyAre("gas_conversion_factor"),
      tariff_group: ofHolder("tariff_group"),
      billed_capacity: ofHolder("billed_capacity"),
      persons: ofHolder("persons"),
      bin_volume: ofHolder("bin_volume"),
      closed_on: ofHolder("closed_on"),
    },
  },
  {
    table: "supply_point_price_items",
    file: "supply-point-prices",
    eyes: "customer",
    own: (owner) => wasTheirs("t.supply_point_id", "null::date", owner),
    order: ["supply_point_id", "price_item_id"],
    columns: {
      supply_point_id: pointNumber,
      price_item_id: as(
        "price_item",
        sql`(select code from price_items where price_items.id = t.price_item_id)`,
      ),
    },
  },
  {
    table: "meters",
    file: "meters",
    eyes: "customer",
    own: ({ payers }) => sql`t.id in (select i.meter_id from meter_installations i
      join tenures on tenures.supply_point_id = i.supply_point_id where tenures.payer_id = ${payers})`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      serial: as("meter", sql`t.serial`),
      ...asTheyAre("service", "type", "unit", "digits", "decimals", "verified_until", "remote"),
    },
  },
  {
    table: "meter_installations",
    file: "meter-installations",
    eyes: "customer",
    own: ofPoint,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      meter_id: meterSerial,
      supply_point_id: pointNumber,
      ...asTheyAre("installed_on"),
      initial_value: whileTheirs("initial_value", { day: "t.installed_on" }),
      removed_on: whileTheirs("removed_on", { day: "t.removed_on" }),
      final_value: whileTheirs("final_value", { day: "t.removed_on" }),
      annual_estimate: whileTheirs("annual_estimate"),
    },
  },
  {
    table: "readings",
    file: "readings",
    eyes: "customer",
    own: (owner) => sql`${ofPoint(owner)} and ${wasTheirs("t.supply_point_id", "t.read_on", owner)}`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      supply_point_id: pointNumber,
      meter_id: meterSerial,
      ...asTheyAre("read_on", "value", "source", "received_at", "confirmed_at", "rejected_at"),
      ...asTheyAre("rejection_reason", "asked_again_at", "billed_at", "withdrawn_at", "flags"),
      billed_by_id: as("billed_by", sql`(select number from invoices where invoices.id = t.billed_by_id)`),
      account_id: as(
        "reported_by_you",
        ({ accountId }) => sql`coalesce(t.account_id = ${accountId}::uuid, false)`,
      ),
      receipt_number: ofReporter("receipt_number"),
      corrects_id: as(
        "corrects",
        ({ accountId }) => sql`(select c.receipt_number from readings c
          where c.id = t.corrects_id and c.account_id = ${accountId}::uuid)`,
      ),
      confirmation_email: ofReporter("confirmation_email"),
      note: ofReporter("note"),
      ...withheld("internal", "submission_id"),
    },
  },
];
