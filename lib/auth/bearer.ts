import { timingSafeEqual } from "node:crypto";
import { tokenHash } from "@/lib/auth/token-hash";

/** True for `Authorization: Bearer <secret>`; how long the answer takes tells nothing about the secret. */
export function isBearer(authorization: string | null, secret: string): boolean {
  return timingSafeEqual(tokenHash(authorization ?? ""), tokenHash(`Bearer ${secret}`));
}
