import { and, asc, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { pauseAfter } from "@/lib/outbox/backoff";
import { withoutKeys } from "@/lib/outbox/without-keys";

/** Longer than any attempt may take, so that a mail is in one deliverer's hands; a dead one's mail comes back after it. */
const leaseSeconds = 300;

/** A due mail in the hands of one deliverer. `attempts` counts this attempt and tells leases of one row apart. */
export type LeasedMail = Pick<
  typeof outbox.$inferSelect,
  "id" | "kind" | "recipient" | "language" | "data" | "createdAt" | "attempts"
>;

/** What became of an attempt; `error` is kept with the row for the office. */
export type Outcome =
  | { kind: "sent" }
  | { kind: "postponed" | "failed"; code: string; error: string }
  | { kind: "expired" };

/** Takes the due mail that waited longest and that no other deliverer holds; the lease is committed on return (R40). */
export async function leaseNext(): Promise<LeasedMail | undefined> {
  const [mail] = await transaction("office", (tx) => {
    const due = tx.$with("due").as(
      tx
        .select({ dueId: sql<string>`${outbox.id}`.as("due_id") })
        .from(outbox)
        .where(
          and(
            isNull(outbox.sentAt),
            isNull(outbox.failedAt),
            isNull(outbox.cancelledAt),
            lte(outbox.nextAttemptAt, sql`now()`),
            or(isNull(outbox.leasedUntil), lt(outbox.leasedUntil, sql`now()`)),
          ),
        )
        .orderBy(asc(outbox.nextAttemptAt))
        .limit(1)
        .for("update", { skipLocked: true }),
    );
    return tx
      .with(due)
      .update(outbox)
      .set({ leasedUntil: inSeconds(leaseSeconds), attempts: sql`${outbox.attempts} + 1` })
      .from(due)
      .where(eq(outbox.id, due.dueId))
      .returning({
        id: outbox.id,
        kind: outbox.kind,
        recipient: outbox.recipient,
        language: outbox.language,
        data: outbox.data,
        createdAt: outbox.createdAt,
        attempts: outbox.attempts,
      });
  });
  return mail;
}

/**
 * Writes down what became of a leased mail. Once it is sent or will not be, no key stays in its row (R8); the rest stays for
 * the office to look at and for a retry until the row is removed. A later lease of the same row is not disturbed.
 */
export async function settle(mail: LeasedMail, outcome: Outcome): Promise<void> {
  await transaction("office", (tx) =>
    tx
      .update(outbox)
      .set({ leasedUntil: null, ...changes(mail, outcome) })
      .where(
        and(
          eq(outbox.id, mail.id),
          isNull(outbox.sentAt),
          outcome.kind === "sent" ? undefined : eq(outbox.attempts, mail.attempts),
        ),
      ),
  );
}

function changes({ data, attempts }: LeasedMail, outcome: Outcome) {
  const kept = { data: withoutKeys(data) };
  switch (outcome.kind) {
    case "sent":
      return { sentAt: sql`now()`, lastError: null, ...kept };
    case "expired":
      return { cancelledAt: sql`now()`, lastError: "expired", ...kept };
    case "failed":
      return { failedAt: sql`now()`, lastError: outcome.error, ...kept };
    case "postponed":
      return { nextAttemptAt: inSeconds(pauseAfter(attempts) ?? 0), lastError: outcome.error };
  }
}

/** True for a key that would be no good any more when it arrived. */
export function isExpired(mail: LeasedMail, now = new Date()): boolean {
  const { validHours } = mail.data;
  return typeof validHours === "number" && now.getTime() > mail.createdAt.getTime() + validHours * 3_600_000;
}

const inSeconds = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`;
