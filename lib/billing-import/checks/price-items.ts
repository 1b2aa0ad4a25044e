import { type SQL, sql } from "drizzle-orm";

/** Price items of a point's list that neither the price list nor the database knows. */
export const unknownPriceItems: SQL = sql`
  select s.line, 'price_items' as column_name, item as value, 'unknown-reference' as reason, 'prices.csv' as detail
    from staged_supply_points s cross join unnest(string_to_array(s.price_items, ',')) item
   where not exists (select from staged_prices p where p.item_code = item)
     and not exists (select from price_items p where p.code = item)`;
