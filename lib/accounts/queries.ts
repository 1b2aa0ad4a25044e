import { transaction } from "@/db/client";
import { findToken } from "@/lib/auth/tokens";

/** Whether a key still opens the deletion of its account; looking does not use it up (R9). */
export async function opensDeletion(key: string): Promise<boolean> {
  const known = await transaction("app", (tx) => findToken(tx, key, "delete-account"));
  return known?.state === "live";
}
