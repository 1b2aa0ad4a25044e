import { env } from "@/lib/env";

/**
 * True when a state-changing request comes from the portal's own pages (R19). The origin is compared with the
 * configured address, never with a header the client sends (R20); a missing or `null` origin is foreign.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return (
    headers.get("origin") === new URL(env().PORTAL_URL).origin && (site === null || site === "same-origin")
  );
}
