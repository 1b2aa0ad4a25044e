import { type SQL, sql } from "drizzle-orm";

/** Whether a mail waits to be sent, was sent, was given up, or was called off. */
export const mailStates = ["waiting", "failed", "sent", "cancelled"] as const;

export type MailState = (typeof mailStates)[number];

/** The state of the mail `o`. */
export const stateOfMail: SQL = sql`case when o.sent_at is not null then 'sent' when o.failed_at is not null then 'failed'
  when o.cancelled_at is not null then 'cancelled' else 'waiting' end`;

/** True for mails `o` of a state, said so that the indexes of those that wait and those that failed answer. */
export const ofMailState: Record<MailState, SQL> = {
  waiting: sql`o.sent_at is null and o.failed_at is null and o.cancelled_at is null`,
  failed: sql`o.failed_at is not null and o.sent_at is null`,
  sent: sql`o.sent_at is not null`,
  cancelled: sql`o.cancelled_at is not null and o.sent_at is null and o.failed_at is null`,
};
