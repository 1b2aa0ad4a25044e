import { Resend } from "resend";
import { automaticHeaders, type Transport } from "@/lib/outbox/parcel";

const longestMs = 60_000;

/** Refusals of this one mail. All others (key, sender's domain, quota, rate, outage) may be over at the next attempt. */
const aboutMail = new Set<string>([
  "validation_error",
  "missing_required_field",
  "invalid_parameter",
  "invalid_idempotent_request",
]);
const lastingStatus = new Set([400, 409, 422]);

/** Resend's API. The row's id as idempotency key makes a repeated mail one mail. `baseUrl` is for tests. */
export function resendTransport(apiKey: string, baseUrl?: string): Transport {
  const resend = new Resend(apiKey, { baseUrl });
  return async ({ id, from, to, language, subject, html, text }) => {
    const { error } = await resend.emails.send(
      { from, to, subject, html, text, headers: { ...automaticHeaders, "Content-Language": language } },
      { idempotencyKey: id, signal: AbortSignal.timeout(longestMs) },
    );
    if (!error) return { ok: true };
    return {
      ok: false,
      lasting: lastingStatus.has(error.statusCode ?? 0) && aboutMail.has(error.name),
      code: `resend ${error.statusCode ?? ""} ${error.name}`,
      reply: error.message,
    };
  };
}
