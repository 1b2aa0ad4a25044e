import { sessionAbsoluteHours } from "@/lib/auth/session-limits";
import { env } from "@/lib/env";

/** `__Host-` needs https; plain http serves localhost only, which `lib/env` sees to (R15). */
const secure = env().PORTAL_URL.startsWith("https://");

/** The cookie that carries the opaque session token (R13, R15). */
export const sessionCookie = {
  name: secure ? "__Host-session" : "session",
  options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: sessionAbsoluteHours * 3600 },
} as const;

/** Tells the proxy where to send people before the gate does; it opens nothing. Values: `consent` or `portal`. */
export const hintCookie = {
  name: secure ? "__Host-hint" : "hint",
  options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: sessionAbsoluteHours * 3600 },
} as const;
