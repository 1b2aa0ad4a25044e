import { env } from "@/lib/env";

/**
 * A page of the portal that somebody asked for, or `/` where it is none: another origin or a route handler. What
 * comes out begins with exactly one slash, so that a redirect to it stays here.
 */
export function portalPath(asked: string | null | undefined): string {
  const { origin } = new URL(env().PORTAL_URL);
  if (!asked?.startsWith("/") || !URL.canParse(asked, origin)) return "/";
  const url = new URL(asked, origin);
  const stays = url.origin === origin && !url.pathname.startsWith("//") && !/^\/api(\/|$)/.test(url.pathname);
  return stays ? url.pathname + url.search : "/";
}

/** The login, and the page to go on to after it. */
export const loginPath = (asked: string | null): string => withNext("/login", asked);

/** The code of a second factor, and the page to go on to after it. */
export const codePath = (asked: string | null): string => withNext("/login/code", asked);

/** The decision on the consent, and the page to go on to after it. */
export const consentPath = (asked: string | null): string => withNext("/consent", asked);

/** The office's login, and the page of the office to go on to after it. */
export const staffLoginPath = (asked: string | null): string =>
  asked && asked !== "/admin" ? withNext("/admin/login", asked) : "/admin/login";

/** The code of the office's second factor, and the page to go on to after it. */
export const staffCodePath = (asked: string): string =>
  asked === "/admin" ? "/admin/login/code" : withNext("/admin/login/code", asked);

/** A page of the office that somebody asked for, or its first. */
export function officePath(asked: string | null | undefined): string {
  const path = portalPath(asked);
  return /^\/admin(\/|\?|$)/.test(path) && !/^\/admin\/(login|invitation)/.test(path) ? path : "/admin";
}

function withNext(path: string, asked: string | null): string {
  return asked && asked !== "/" ? `${path}?next=${encodeURIComponent(asked)}` : path;
}
