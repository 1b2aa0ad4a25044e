import { setTimeout as pause } from "node:timers/promises";
import { checkEmailAddress } from "@/lib/email-address";
import { env } from "@/lib/env";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { mostAttempts, pauseAfter } from "@/lib/outbox/backoff";
import { isExpired, type LeasedMail, leaseNext, type Outcome, settle } from "@/lib/outbox/lease";
import type { Mail } from "@/lib/outbox/mail";
import type { Handed, Parcel, Transport } from "@/lib/outbox/parcel";
import { configuredTransport } from "@/lib/outbox/transports/configured";

/** An attempt that takes longer counts as failed; well within the lease. */
const attemptSeconds = 90;

export type Delivery = Record<Outcome["kind"], number>;

/**
 * Sends up to `limit` due mails, one after the other (mail services limit the rate), and answers how many were sent,
 * postponed, failed for good, or held an expired key. Any number of deliverers may run at once: none sends another's
 * mail. The mail of one that dies is sent again later, with the same Message-ID and idempotency key (R40).
 * `signal` ends it between two mails. Throws where the database does not answer.
 */
export async function deliverDue({
  limit = 100,
  signal,
}: {
  limit?: number;
  signal?: AbortSignal;
} = {}): Promise<Delivery> {
  const transport = await configuredTransport();
  const delivery: Delivery = { sent: 0, postponed: 0, failed: 0, expired: 0 };
  for (let count = 0; count < limit && !signal?.aborted; count += 1) {
    const mail = await leaseNext();
    if (!mail) break;
    const outcome = await attempt(mail, transport);
    await settle(mail, outcome);
    report(mail, outcome);
    delivery[outcome.kind] += 1;
  }
  return delivery;
}

async function attempt(mail: LeasedMail, transport: Transport): Promise<Outcome> {
  if (isExpired(mail)) return { kind: "expired" };
  // A mail that ends the process each time it is tried must not be tried for ever.
  if (mail.attempts > mostAttempts) return failed("interrupted");
  const recipient = checkEmailAddress(mail.recipient);
  if (!recipient.ok) return failed("recipient");
  try {
    const parcel = await pack(mail, recipient.value);
    const handed = await Promise.race([transport(parcel), tooLate()]);
    if (handed.ok) return { kind: "sent" };
    const { lasting, code, reply } = handed;
    return lasting ? failed(code, reply) : notNow(mail, code, reply);
  } catch (error) {
    // Also a kind that a newer version enqueued while this one still runs: it will be known soon.
    const { id, kind } = mail;
    log.error({ event: "mail.bug", id, kind, error: faultText(error) });
    return notNow(mail, "bug");
  }
}

const failed = (code: string, reply = ""): Outcome => ({ kind: "failed", code, error: noted(code, reply) });

const notNow = (mail: LeasedMail, code: string, reply = ""): Outcome =>
  pauseAfter(mail.attempts) === null
    ? failed(code, reply)
    : { kind: "postponed", code, error: noted(code, reply) };

const noted = (code: string, reply: string): string => `${code} ${reply}`.trim().slice(0, 300);

const tooLate = (): Promise<Handed> =>
  pause(attemptSeconds * 1000, { ok: false, lasting: false, code: "timeout", reply: "" }, { ref: false });

async function pack(mail: LeasedMail, to: string): Promise<Parcel> {
  const { PORTAL_URL: portalUrl, MAIL_FROM: from } = env();
  // Loaded with the first mail: no page waits for the templates.
  const { renderMail } = await import("@/emails/render");
  const rendered = await renderMail(mail as LeasedMail & Mail, { portalUrl, at: mail.createdAt });
  const messageId = `<${mail.id}@${new URL(portalUrl).hostname}>`;
  return { id: mail.id, messageId, from, to, language: mail.language, ...rendered };
}

/** One line an attempt; whom it was for stays in the row (R36). */
function report({ id, kind, attempts }: LeasedMail, outcome: Outcome): void {
  const line = { id, kind, attempts, ...("code" in outcome && { code: outcome.code }) };
  if (outcome.kind === "sent") log.info({ event: "mail.sent", ...line });
  else if (outcome.kind === "postponed") log.warn({ event: "mail.postponed", ...line });
  else if (outcome.kind === "expired") log.error({ event: "mail.expired", ...line });
  else log.error({ event: "mail.given-up", ...line });
}
