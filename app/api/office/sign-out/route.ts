import { headers } from "next/headers";
import { signOutStaff } from "@/lib/auth/staff-sign-in";
import { log } from "@/lib/log";
import { isSameOrigin } from "@/lib/request-origin";

/** Ends the session of the office in this browser; a customer's, should it have one too, stays (R19, R22). */
export async function POST(): Promise<Response> {
  if (!isSameOrigin(await headers())) {
    log.warn({ event: "sign-out.foreign-origin" });
    return new Response(null, { status: 403 });
  }
  await signOutStaff();
  return new Response(null, {
    status: 303,
    headers: { location: "/admin/login?after=signed-out", "clear-site-data": '"cache", "storage"' },
  });
}
