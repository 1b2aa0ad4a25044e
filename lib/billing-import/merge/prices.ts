import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergePrices({ tx, closes }: MergeContext): Promise<MergeCounts> {
  await upsert(tx, {
    into: "price_items",
    key: ["code"],
    values: {
      code: "item_code",
      service: "service::service",
      component: "component::price_component",
      name: "name",
      name_en: "name_en",
      unit: "unit",
      tariff_group: "tariff_group",
    },
    from: "(select distinct on (item_code) * from staged_prices order by item_code, line) s",
    note: true,
  });
  await upsert(tx, {
    into: "prices",
    key: ["price_item_id", "valid_from"],
    values: {
      price_item_id: "i.id",
      valid_from: "s.valid_from",
      net: "s.net",
      vat_rate: "s.vat_rate",
      withdrawn_at: "null::timestamptz",
    },
    from: "staged_prices s join price_items i on i.code = s.item_code",
    note: true,
  });
  const [counts] = await tx.execute<{ added: number; changed: number }>(sql`
    select count(*) filter (where mp.added)::integer as added,
        count(*) filter (where mp.added is not true and (mp.id is not null or mi.id is not null))::integer as changed
      from staged_prices s
      join price_items i on i.code = s.item_code
      join prices p on p.price_item_id = i.id and p.valid_from = s.valid_from
      left join merged_rows mp on mp.table_name = 'prices' and mp.id = p.id
      left join merged_rows mi on mi.table_name = 'price_items' and mi.id = i.id`);
  if (!closes) return { added: 0, changed: 0, ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update prices p set withdrawn_at = now() from price_items i
     where i.id = p.price_item_id and p.withdrawn_at is null
       and p.valid_from >= (select min(valid_from) from staged_prices)
       and not exists (select from staged_prices s where s.item_code = i.code and s.valid_from = p.valid_from)`);
  return { added: 0, changed: 0, ...counts, closed: count };
}
