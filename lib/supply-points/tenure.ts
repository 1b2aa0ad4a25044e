import { type SQL, sql } from "drizzle-orm";
import { payersOf, type Reporter, type Subscriber } from "@/lib/auth/customer";

// All take SQL expressions; both days of a tenure count, and an open end is null.

/**
 * Query of the days on which a supply point was one of the customer's payers', as one set, null where it never was: joined
 * once for each point, `theirs.days @> day` costs a row nothing.
 */
export const theirDays = (customer: Pick<Reporter, "payers">, supplyPointId: SQL): SQL => sql`
  select range_agg(daterange(own.valid_from, own.valid_to, '[]')) as days from tenures own
   where own.supply_point_id = ${supplyPointId} and own.payer_id = ${payersOf(customer)} and own.withdrawn_at is null`;

/**
 * Query of a point by its number: its `supply_point_id` with the `days` on which it was theirs; no row where it is unknown
 * or another's (R24).
 */
export const theirPoint = (customer: Pick<Reporter, "payers">, number: string): SQL => sql`
  select sp.id as supply_point_id, theirs.days from supply_points sp
    join lateral (${theirDays(customer, sql`sp.id`)}) theirs on theirs.days is not null
   where sp.number = ${number}`;

/** Key of a point that is, was or will be theirs, by its number; null where it is unknown or another's (R24). */
export async function theirPointId(customer: Reporter, number: string): Promise<string | null> {
  const [point] = await customer.tx.execute<{ id: string }>(
    sql`select supply_point_id::text as id from (${theirPoint(customer, number)}) own`,
  );
  return point?.id ?? null;
}

/** True where a supply point was one of the customer's payers' on a day: before and after, its data are not theirs. */
export const wasTheirs = (
  customer: Pick<Reporter, "payers">,
  supplyPointId: SQL,
  day: SQL,
): SQL => sql`exists (
  select 1 from tenures own where own.supply_point_id = ${supplyPointId} and own.payer_id = ${payersOf(customer)}
     and own.withdrawn_at is null and ${day} >= own.valid_from and (own.valid_to is null or ${day} <= own.valid_to))`;

/** True where the tenure `t` is one of the customer's payers' and holds on a day. */
export const holdsOn = (customer: Pick<Reporter | Subscriber, "payers">, day: SQL): SQL => sql`
  t.payer_id = ${payersOf(customer)} and t.withdrawn_at is null
  and t.valid_from <= ${day} and (t.valid_to is null or t.valid_to >= ${day})`;
