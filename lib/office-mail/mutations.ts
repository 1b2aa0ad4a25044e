import { sql } from "drizzle-orm";
import { recordOfficeAct } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/staff";
import { carriesKey } from "@/lib/outbox/without-keys";
import { ok, type Result, refused } from "@/lib/result";
import { type MailState, stateOfMail } from "./state";

type Done<Reason extends string> = Promise<Result<{ mail: string }, "unknown-mail" | Reason>>;

type Found = {
  state: MailState;
  leased: boolean;
  data: Record<string, unknown>;
  accountId: string | null;
  kind: string;
};

async function locked({ tx }: Staff, id: string): Promise<Found | undefined> {
  const [found] = await tx.execute<Found>(sql`
    select ${stateOfMail} as state, coalesce(o.leased_until > now(), false) as leased, o.data, o.kind,
           o.account_id::text as "accountId"
      from outbox o where o.id::text = ${id} for update`);
  return found;
}

/**
 * Lets a mail that was given up or called off be sent again, now and with all its attempts; one that waits is tried now.
 * A mail that was sent, and one whose link is gone, are not.
 */
export async function retryMail(
  by: Staff,
  { mail }: { mail: string },
): Done<"sent-already" | "being-sent" | "key-gone"> {
  const found = await locked(by, mail);
  if (!found) return refused("unknown-mail");
  if (found.state === "sent") return refused("sent-already");
  if (found.leased) return refused("being-sent");
  if (found.state !== "waiting" && carriesKey(found.data)) return refused("key-gone");
  await by.tx.execute(sql`
    update outbox set failed_at = null, cancelled_at = null, attempts = 0, next_attempt_at = now() where id::text = ${mail}`);
  await note(by, "mail.retried", mail, found);
  return ok({ mail });
}

/** Calls a mail off that waits; one that is just being sent cannot be held back. Twice is the same as once. */
export async function cancelMail(by: Staff, { mail }: { mail: string }): Done<"sent-already" | "being-sent"> {
  const found = await locked(by, mail);
  if (!found) return refused("unknown-mail");
  if (found.state === "sent") return refused("sent-already");
  if (found.state === "cancelled") return ok({ mail });
  if (found.leased) return refused("being-sent");
  await by.tx.execute(sql`update outbox set cancelled_at = now(), failed_at = null where id::text = ${mail}`);
  await note(by, "mail.cancelled", mail, found);
  return ok({ mail });
}

const note = (by: Staff, action: "mail.retried" | "mail.cancelled", mail: string, found: Found) =>
  recordOfficeAct(by, {
    action,
    accountId: found.accountId ?? undefined,
    details: { mail, kind: found.kind },
    before: { state: found.state },
  });
