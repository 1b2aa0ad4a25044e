import { sql } from "drizzle-orm";
import { isDatabaseDown } from "@/db/breaker";
import { transaction } from "@/db/client";
import { isDraining } from "@/lib/health/drain";

/** True when the portal can serve customers: its database answers, and nobody told it to end (R46). */
export async function isReady(): Promise<boolean> {
  if (isDatabaseDown() || isDraining()) return false;
  return transaction("app", (tx) => tx.execute(sql`select 1`), { deadlineMs: 2_000 }).then(
    () => true,
    () => false,
  );
}
