import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import type { Customer } from "@/lib/auth/customer";
import { ok, type Result, refused } from "@/lib/result";

/**
 * Sets whose lists this session shows: one payer of the login by its code, or all for an empty one. Another browser of the
 * same login goes on as it was.
 */
export async function choosePayer(
  { tx, account, payers }: Customer,
  code: string,
): Promise<Result<null, "unknown-payer">> {
  const chosen = payers.find((payer) => payer.code === code);
  if (code !== "" && !chosen) return refused("unknown-payer");
  await tx
    .update(sessions)
    .set({ payerId: chosen?.id ?? null })
    .where(eq(sessions.id, account.sessionId));
  return ok(null);
}
