import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import { ownName, type Place } from "@/lib/supply-points/queries";

/** A point to choose, by its own name where the login gave it one. */
export type PointChoice = Place & { ownName: string | null };

/**
 * The points that are, were or will be the customer's, to choose among in a list; null where there are more than
 * `most`, which nobody finds anything in.
 */
export async function pointChoices(customer: Customer, most: number): Promise<PointChoice[] | null> {
  const points = await customer.tx.execute<PointChoice>(sql`
    select sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city,
           ${ownName(customer)} as "ownName"
      from supply_points sp
     where sp.id in (select t.supply_point_id from tenures t
                      where t.payer_id = ${payersOf(customer)} and t.withdrawn_at is null)
     order by sp.street collate "sl-x-icu", sp.number limit ${most + 1}`);
  return points.length > most ? null : [...points];
}
