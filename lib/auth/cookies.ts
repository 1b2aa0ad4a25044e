import { sessionAbsoluteHours } from "@/lib/auth/session-limits";
import { staffAbsoluteHours, staffTokenHours } from "@/lib/auth/staff-limits";
import { tokenValidHours } from "@/lib/auth/tokens";
import { env } from "@/lib/env";

/** `__Host-` needs https; plain http serves localhost only, which `lib/env` sees to (R15). */
const secure = env().PORTAL_URL.startsWith("https://");

/** The cookie that carries the opaque session token (R13, R15). */
export const sessionCookie = {
  name: secure ? "__Host-session" : "session",
  options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: sessionAbsoluteHours * 3600 },
} as const;

/**
 * Tells the proxy that the consent is still missing, so that it can lead there before the gate does. It opens nothing,
 * and the proxy takes it away once it was followed: if it was wrong by then, nobody runs in circles.
 */
export const hintCookie = {
  name: secure ? "__Host-hint" : "hint",
  options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: sessionAbsoluteHours * 3600 },
} as const;

/** Between the password and the code of a second factor: the key under which the code is asked for. */
export const codeCookie = {
  name: secure ? "__Host-code" : "code",
  options: {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/",
    maxAge: tokenValidHours["second-factor"] * 3600,
  },
} as const;

/** The office's session; apart from a customer's, so that somebody of the office may be both (R15). */
export const staffCookie = {
  name: secure ? "__Host-office" : "office",
  options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: staffAbsoluteHours * 3600 },
} as const;

/** Between the password and the code of somebody of the office. */
export const staffStepCookie = {
  name: secure ? "__Host-office-step" : "office-step",
  options: {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/",
    maxAge: staffTokenHours["second-step"] * 3600,
  },
} as const;

/** How long a browser keeps the language that somebody chose; its name is in `lib/i18n/languages`. */
export const languageCookieOptions = {
  httpOnly: true,
  secure,
  sameSite: "lax",
  path: "/",
  maxAge: 365 * 24 * 3600,
} as const;
