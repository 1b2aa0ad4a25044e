/** Styles that stand in the mail and nothing else: no script, no picture, no request, no frame but the portal's own. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The HTML of a mail, as a mail program would show it; 404 where there is none. */
export function mailHtml(html: string | null): Response {
  if (html === null) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}
