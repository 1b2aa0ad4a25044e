import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

const asIs = [
  "number",
  "street",
  "postcode",
  "city",
  "tariff_group",
  "connection_diameter",
  "connected_capacity",
  "billed_capacity",
  "gas_conversion_factor",
  "persons",
  "bin_volume",
  "closed_on",
];

export async function mergeSupplyPoints({ tx, today, closes }: MergeContext): Promise<MergeCounts> {
  const { added } = await upsert(tx, {
    into: "supply_points",
    key: ["number"],
    values: {
      ...Object.fromEntries(asIs.map((column) => [column, column])),
      services: "string_to_array(services, ',')::service[]",
    },
    from: "staged_supply_points",
    note: true,
  });
  await mergePriceItemLists(tx);
  const [changed] = await tx.execute<{ count: number }>(sql`
    select count(distinct id)::integer as count from merged_rows m
     where table_name = 'supply_points' and not added
        or table_name = 'supply_point_price_items'
       and not exists (select from merged_rows a where a.table_name = 'supply_points' and a.id = m.id and a.added)`);
  const counts = { added, changed: changed?.count ?? 0 };
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`update supply_points p set closed_on = ${today}
    where p.closed_on is null and not exists (select from staged_supply_points s where s.number = p.number)`);
  return { ...counts, closed: count };
}

/** The list is a field of the point's row: what no longer stands in it is no fact any more. Notes the points it changed. */
async function mergePriceItemLists(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table wanted_price_items on commit drop as
    select p.id as supply_point_id, i.id as price_item_id
      from staged_supply_points s join supply_points p on p.number = s.number
      cross join unnest(string_to_array(s.price_items, ',')) item join price_items i on i.code = item`);
  await tx.execute(sql`analyze wanted_price_items`);
  await tx.execute(sql`
    with gone as (
      delete from supply_point_price_items l
       where l.supply_point_id in (select p.id from staged_supply_points s join supply_points p on p.number = s.number)
         and not exists (select from wanted_price_items w
           where w.supply_point_id = l.supply_point_id and w.price_item_id = l.price_item_id)
      returning supply_point_id
    ), come as (
      insert into supply_point_price_items (supply_point_id, price_item_id) select * from wanted_price_items
      on conflict do nothing returning supply_point_id
    )
    insert into merged_rows select distinct 'supply_point_price_items', supply_point_id, false
      from (select * from gone union all select * from come) changed`);
}
