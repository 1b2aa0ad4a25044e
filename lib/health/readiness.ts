import { sql } from "drizzle-orm";
import { isDatabaseDown } from "@/db/breaker";
import { transaction } from "@/db/client";

/** True when the portal can serve customers: its database answers (R46). */
export async function isReady(): Promise<boolean> {
  if (isDatabaseDown()) return false;
  return transaction("app", (tx) => tx.execute(sql`select 1`), { deadlineMs: 2_000 }).then(
    () => true,
    () => false,
  );
}
