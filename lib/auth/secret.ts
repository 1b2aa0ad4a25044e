import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** The secret that keys what the portal gives out; throws where it is not configured. */
export function authSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set");
  return AUTH_SECRET;
}

/** HMAC-SHA256 under the portal's secret, kept apart from other uses by `purpose`. */
export function keyedHash(purpose: string, text: string): Buffer {
  return createHmac("sha256", authSecret())
    .update(JSON.stringify([purpose, text]))
    .digest();
}
