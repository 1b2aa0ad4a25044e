import { transaction } from "@/db/client";
import { findToken } from "@/lib/auth/tokens";

export type ActivationLink = "live" | "used" | "expired" | "unknown";

/** What a link from an activation mail would do; looking does not use it up (R9). */
export async function activationLink(key: string): Promise<ActivationLink> {
  const known = await transaction("app", (tx) => findToken(tx, key, "activate"));
  return known?.state ?? "unknown";
}
