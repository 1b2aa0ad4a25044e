import { env } from "@/lib/env";

const secure = env().PORTAL_URL.startsWith("https://");
const development = env().NODE_ENV === "development";

/** Content security policy of one answer: scripts and styles of this portal only, no framing, no plug-ins (R21). */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // The development server evaluates code to refresh pages in place.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The policy of files, which load nothing and run nothing, whatever a browser makes of them (R21). */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * The other headers of every answer (R21). The referrer policy is `same-origin`, not `no-referrer`: forms without
 * JavaScript would send `Origin: null` (R19).
 */
export const securityHeaders: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
};
