import { headers } from "next/headers";
import { signOutCustomer } from "@/lib/auth/sign-in";
import { log } from "@/lib/log";
import { isSameOrigin } from "@/lib/request-origin";

/** Ends the session. A route handler, because an action cannot send `Clear-Site-Data` (R19, R22). */
export async function POST(): Promise<Response> {
  if (!isSameOrigin(await headers())) {
    log.warn({ event: "sign-out.foreign-origin" });
    return new Response(null, { status: 403 });
  }
  await signOutCustomer();
  return new Response(null, {
    status: 303,
    headers: { location: "/login?after=signed-out", "clear-site-data": '"cache", "storage"' },
  });
}
