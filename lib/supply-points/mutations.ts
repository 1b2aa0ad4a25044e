import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import { ok, type Result, refused } from "@/lib/result";
import type { PointName } from "@/lib/supply-points/schema";
import { theirPointId } from "@/lib/supply-points/tenure";

/**
 * Gives a point the login's own name, or takes it away where the name is empty; nobody else sees it. A point that is
 * unknown or another's is refused alike (R24).
 */
export async function nameSupplyPoint(
  customer: Customer,
  { supplyPoint, name }: PointName,
): Promise<Result<PointName, "unknown-point">> {
  const { tx, account } = customer;
  const point = await theirPointId(customer, supplyPoint);
  if (!point) return refused("unknown-point");
  await tx.execute(
    name === ""
      ? sql`delete from point_names where account_id = ${account.id}::uuid and supply_point_id = ${point}::bigint`
      : sql`insert into point_names (account_id, supply_point_id, name)
            values (${account.id}::uuid, ${point}::bigint, ${name})
            on conflict (account_id, supply_point_id) do update set name = excluded.name, named_at = now()`,
  );
  return ok({ supplyPoint, name });
}
