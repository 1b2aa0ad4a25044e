import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { ok, type Result } from "@/lib/result";

/** Sets what the portal calls the holder. */
export async function setDisplayName(
  { tx, account }: Customer,
  { displayName }: { displayName: string },
): Promise<Result<null, never>> {
  if (displayName === account.displayName) return ok(null);
  await tx.update(accounts).set({ displayName }).where(eq(accounts.id, account.id));
  await recordAudit(tx, { actor: "customer", accountId: account.id, action: "display-name.changed" });
  return ok(null);
}
