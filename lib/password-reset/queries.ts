import { transaction } from "@/db/client";
import { findToken } from "@/lib/auth/tokens";

export type ResetLink = "live" | "used" | "expired" | "unknown";

/** What a link from a password mail would do; looking does not use it up (R9). */
export async function resetLink(key: string): Promise<ResetLink> {
  const known = await transaction("app", (tx) => findToken(tx, key, "reset-password"));
  return known?.state ?? "unknown";
}
