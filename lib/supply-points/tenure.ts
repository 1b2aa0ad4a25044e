import { type SQL, sql } from "drizzle-orm";
import { payersOf, type Reporter } from "@/lib/auth/customer";

// All take SQL expressions; both days of a tenure count, and an open end is null.

/** True where a supply point was one of the customer's payers' on a day: before and after, its data are not theirs. */
export const wasTheirs = (customer: Pick<Reporter, "payers">, supplyPointId: SQL, day: SQL): SQL =>
  overlapsTheirs(customer, supplyPointId, day, day);

/** True where a supply point was one of the customer's payers' on any day between two; `to` may be null. */
export const overlapsTheirs = (
  customer: Pick<Reporter, "payers">,
  supplyPointId: SQL,
  from: SQL,
  to: SQL,
): SQL => sql`exists (
  select 1 from tenures own where own.supply_point_id = ${supplyPointId} and own.payer_id = ${payersOf(customer)}
     and own.withdrawn_at is null and (${to} is null or ${to} >= own.valid_from)
     and (own.valid_to is null or ${from} <= own.valid_to))`;

/** True where the tenure `t` is one of the customer's payers' and holds on a day. */
export const holdsOn = (customer: Pick<Reporter, "payers">, day: SQL): SQL => sql`
  t.payer_id = ${payersOf(customer)} and t.withdrawn_at is null
  and t.valid_from <= ${day} and (t.valid_to is null or t.valid_to >= ${day})`;
