import { mailboxFolder, readMail } from "@/lib/outbox/mailbox";

/** Styles that stand in the mail and nothing else: no script, no picture, no request, no frame but the mailbox's. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The HTML of a mail of the local mailbox, as a mail program would show it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const folder = mailboxFolder();
  const mail = folder && (await readMail(folder, (await params).id));
  if (!mail) return new Response(null, { status: 404 });
  return new Response(mail.html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}
