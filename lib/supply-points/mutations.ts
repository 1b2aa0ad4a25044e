import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import { ok, type Result, refused } from "@/lib/result";
import type { PointName } from "@/lib/supply-points/schema";

/**
 * Gives a point the login's own name, or takes it away where the name is empty; nobody else sees it. A point that is
 * unknown or another's is refused alike (R24).
 */
export async function nameSupplyPoint(
  { tx, account, payers }: Customer,
  { supplyPoint, name }: PointName,
): Promise<Result<PointName, "unknown-point">> {
  const [point] = await tx.execute<{ id: string }>(sql`
    select sp.id::text as id from supply_points sp
     where sp.number = ${supplyPoint} and exists (
       select 1 from tenures t
        where t.supply_point_id = sp.id and t.payer_id = ${payersOf({ payers })} and t.withdrawn_at is null)`);
  if (!point) return refused("unknown-point");
  await tx.execute(
    name === ""
      ? sql`delete from point_names where account_id = ${account.id}::uuid and supply_point_id = ${point.id}::bigint`
      : sql`insert into point_names (account_id, supply_point_id, name)
            values (${account.id}::uuid, ${point.id}::bigint, ${name})
            on conflict (account_id, supply_point_id) do update set name = excluded.name, named_at = now()`,
  );
  return ok({ supplyPoint, name });
}
