import { type NextRequest, NextResponse } from "next/server";
import { isDatabaseDown } from "@/db/breaker";
import { hintCookie, sessionCookie, staffCookie } from "@/lib/auth/cookies";
import { consentPath, loginPath, staffLoginPath } from "@/lib/auth/portal-path";
import { env } from "@/lib/env";
import { isFull } from "@/lib/health/in-flight";
import { contentSecurityPolicy, filePolicy, securityHeaders } from "@/lib/security-headers";
import { unavailablePage } from "@/lib/unavailable-page";

/** Pages that a visitor may see; the others are behind the gate, which decides for itself. */
const open =
  /^\/(login|register|activate|forgot-password|reset-password|confirm-email|report-reading|consent\/refused|consent\/withdrawn|terms|privacy|cookies|accessibility|help|prices|announcements|calendar|mailbox|gallery|api|admin)(\/|$)/;

/** What a key in the address opens for who is not signed in; nobody keeps it. */
const linked = /^\/(report-reading|calendar)\//;

/** The office, and those of its pages that stand before its login. */
const office = /^\/(admin|api\/office)(\/|$)/;
const officeEntry = /^\/admin\/(login|invitation)(\/|$)/;

/** Files, which load nothing and run nothing. */
const file = /^\/(api|calendar)\/|\.xml$/;

/** Headers of every answer, and comfort: spares people a detour, protects nothing (R21, R22, R23). */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const signedIn = request.cookies.has(sessionCookie.name);
  const response = answer(request, pathname, search, signedIn, nonce, policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (!response.headers.has("content-security-policy"))
    response.headers.set("content-security-policy", file.test(pathname) ? filePolicy : policy);
  if (signedIn || linked.test(pathname) || office.test(pathname))
    response.headers.set("cache-control", "no-store");
  return response;
}

function answer(
  request: NextRequest,
  pathname: string,
  search: string,
  signedIn: boolean,
  nonce: string,
  policy: string,
) {
  // A form sent by a script gets its answer from the action, which keeps what was typed; a page would lose it.
  const scripted = request.method === "POST" && request.headers.has("next-action");
  if ((isDatabaseDown() || isFull()) && !scripted && !pathname.startsWith("/api/health/")) {
    return new NextResponse(unavailablePage, {
      status: 503,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "retry-after": "5",
        "cache-control": "no-store",
      },
    });
  }
  const visits = request.method === "GET" && !open.test(pathname);
  if (visits && !signedIn) {
    return redirectTo(loginPath(pathname + search));
  }
  if (
    request.method === "GET" &&
    /^\/admin(\/|$)/.test(pathname) &&
    !officeEntry.test(pathname) &&
    !request.cookies.has(staffCookie.name)
  ) {
    return redirectTo(staffLoginPath(pathname + search));
  }
  if (visits && !pathname.startsWith("/consent") && request.cookies.has(hintCookie.name)) {
    const response = redirectTo(consentPath(pathname + search));
    response.cookies.set(hintCookie.name, "", { ...hintCookie.options, maxAge: 0 });
    return response;
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-portal-path", pathname + search);
  headers.set("content-security-policy", policy);
  // The framework compares the origin of a form with this header: it says what the configuration says (R20).
  headers.set("x-forwarded-host", new URL(env().PORTAL_URL).host);
  return NextResponse.next({ request: { headers } });
}

/** The address is the configured one, so that no Host header decides where people are sent (R20). */
function redirectTo(path: string): NextResponse {
  return NextResponse.redirect(new URL(path, env().PORTAL_URL));
}

// Files of gigabytes go past the proxy, which would keep what it lets through. A mail's HTML carries a policy of its own, stricter in all but the framing by its page.
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|favicon.ico|icon.svg|mailbox/[^/]+/html|admin/mail/[^/]+/html|api/office/imports/upload).*)",
  ],
};
