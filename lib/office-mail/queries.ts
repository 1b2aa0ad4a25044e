import { sql } from "drizzle-orm";
import { noteLook } from "@/lib/audit/note-look";
import type { Staff } from "@/lib/auth/staff";
import type { Language } from "@/lib/i18n/languages";
import { carriesKey, withoutKeys } from "@/lib/outbox/without-keys";
import { type MailState, ofMailState, stateOfMail } from "./state";

/** A mail as the office lists it. */
export type ListedMail = {
  id: string;
  kind: string;
  recipient: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  /** When it was sent, given up or called off, or when it is tried next. */
  at: Date;
};

/** One mail with what it says; keys are never in it. */
export type OfficeMail = ListedMail & {
  language: Language;
  data: Record<string, unknown>;
  /** Its link opened something and is gone: it cannot be sent again. */
  keyGone: boolean;
};

export type MailFilter = { state?: MailState; kind?: string; recipient?: string };

const pageSize = 50;

type Row = Omit<OfficeMail, "createdAt" | "at" | "keyGone"> & {
  createdAt: string;
  at: string;
  accountId: string | null;
};

/** Mails, newest first, those made before the one named `before`. */
export async function listMails(
  { tx }: Staff,
  { state, kind, recipient }: MailFilter,
  before: string | null,
): Promise<{ mails: ListedMail[]; next: string | null }> {
  const rows = await tx.execute<Row>(sql`
    select ${columns} from outbox o
     where ${state ? ofMailState[state] : sql`true`}
       and ${kind ? sql`o.kind = ${kind}` : sql`true`}
       and ${recipient ? sql`strpos(lower(o.recipient), lower(${recipient})) > 0` : sql`true`}
       and (${before}::text is null
         or (o.created_at, o.id) < (select b.created_at, b.id from outbox b where b.id::text = ${before}))
     order by o.created_at desc, o.id desc limit ${pageSize + 1}`);
  const page = rows.slice(0, pageSize);
  return { mails: page.map(asMail), next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** One mail; null where there is none. The look is written into the log, where the login's holder reads it. */
export async function openMail(staff: Staff, id: string): Promise<OfficeMail | null> {
  const [row] = await staff.tx.execute<Row>(sql`select ${columns} from outbox o where o.id::text = ${id}`);
  if (!row) return null;
  await noteLook(staff, {
    action: "mail.seen",
    accountId: row.accountId ?? undefined,
    details: { mail: id, kind: row.kind },
  });
  return asMail(row);
}

const columns = sql`
  o.id::text as id, o.kind, o.recipient, o.language, o.attempts, o.last_error as "lastError", o.data,
  o.account_id::text as "accountId", o.created_at as "createdAt", ${stateOfMail} as state,
  coalesce(o.sent_at, o.failed_at, o.cancelled_at, o.next_attempt_at) as at`;

const asMail = ({ accountId: _, ...row }: Row): OfficeMail => ({
  ...row,
  data: withoutKeys(row.data),
  keyGone: row.state !== "waiting" && carriesKey(row.data),
  createdAt: new Date(row.createdAt),
  at: new Date(row.at),
});
