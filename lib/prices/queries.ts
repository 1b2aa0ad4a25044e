import { type SQL, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { Service } from "@/lib/supply-points/meters";

/** What an item costs from a day on: euros a unit without VAT, VAT in percent; exact decimals. */
export type Price = { validFrom: Day; net: string; vatRate: string };

/** Something the utility charges for, with all its prices. */
export type PricedItem = {
  code: string;
  service: Service;
  component: "volume" | "network" | "meter" | "levy" | "capacity" | "other";
  name: string;
  nameEn: string | null;
  /** m3, MWh, kWh, MW/month, month, person, piece. */
  unit: string;
  tariffGroup: string | null;
  /** Oldest first, at least one; withdrawn ones never were. */
  prices: Price[];
};

/** What a supply point is billed by, by service; nothing where it is unknown or was never theirs (R24). */
export function pricesAt(customer: Customer, number: string): Promise<PricedItem[]> {
  const billedHere = sql`exists (
    select 1 from supply_points sp
      join supply_point_price_items b on b.supply_point_id = sp.id
      join tenures t on t.supply_point_id = sp.id
     where sp.number = ${number} and b.price_item_id = i.id
       and t.payer_id = ${payersOf(customer)} and t.withdrawn_at is null)`;
  return pricedItems(customer.tx, billedHere);
}

/** The whole price list, by service; public. */
export function allPrices(): Promise<PricedItem[]> {
  return transaction("app", (tx) => pricedItems(tx, sql`true`));
}

/** The heating value of gas last published before `day`, kWh a m³, as an exact decimal; null where none is known. */
export async function calorificValue({ tx }: Customer, day: Day): Promise<string | null> {
  const rows = await tx.execute<{ value: string }>(sql`
    select trim_scale(value)::text as value from calorific_values where month <= ${day}::date
     order by month desc limit 1`);
  return rows[0]?.value ?? null;
}

const pricedItems = async (tx: Tx, chosen: SQL): Promise<PricedItem[]> => [
  ...(await tx.execute<PricedItem>(sql`
    select i.code, i.service, i.component, i.name, i.name_en as "nameEn", i.unit,
           i.tariff_group as "tariffGroup", p.prices
      from price_items i
      join lateral (
        select jsonb_agg(jsonb_build_object('validFrom', valid_from::text, 'net', trim_scale(net)::text,
                 'vatRate', trim_scale(vat_rate)::text) order by valid_from) as prices
          from prices where price_item_id = i.id and withdrawn_at is null) p on p.prices is not null
     where ${chosen}
     order by i.service, i.component, i.name collate "sl-x-icu", i.code`)),
];
