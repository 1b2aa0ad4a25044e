import { sql } from "drizzle-orm";
import { noteLook } from "@/lib/audit/note-look";
import type { Staff } from "@/lib/auth/staff";
import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { type MailState, stateOfMail } from "@/lib/office-mail/state";
import type { Service } from "@/lib/supply-points/meters";

/** A login that may see a payer; moments are null where the thing never happened. */
export type PayersLogin = {
  id: string;
  username: string;
  displayName: string;
  email: string;
  createdAt: Date;
  activatedAt: Date | null;
  lockedAt: Date | null;
  deletionRequestedAt: Date | null;
  lastSeenAt: Date | null;
  secondFactor: boolean;
  /** The newest decision on the personal data, and on which text. */
  consent: { decision: "granted" | "refused" | "withdrawn"; at: Date; version: string } | null;
};

/** A point that is or was the payer's, with the serials of its meters in service. */
type PayersPoint = {
  number: string;
  street: string;
  city: string;
  services: Service[];
  serials: string[];
  validFrom: Day;
  validTo: Day | null;
};

/** A mail to one of the payer's logins, newest first in lists. */
type PayersMail = {
  id: string;
  kind: string;
  recipient: string;
  createdAt: Date;
  state: MailState;
};

/** A payer as the office works with them. */
export type OfficePayer = {
  code: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  taxNumber: string | null;
  closedOn: Day | null;
  openCents: Cents;
  logins: PayersLogin[];
  /** Those of today first. */
  points: PayersPoint[];
  invoices: { number: string; issuedOn: Day; dueOn: Day; grossCents: Cents; cancelled: boolean }[];
  conversations: { id: string; startedAt: Date; words: string }[];
  mails: PayersMail[];
};

const listedOf = { points: 100, invoices: 12, conversations: 10, mails: 10 };

/** A payer by code; null where there is none. The look is written into the log, where their logins read it. */
export async function openPayer(staff: Staff, code: string): Promise<OfficePayer | null> {
  const { tx } = staff;
  const [payer] = await tx.execute<
    Pick<
      OfficePayer,
      "code" | "name" | "street" | "postcode" | "city" | "taxNumber" | "closedOn" | "openCents"
    > & {
      id: string;
    }
  >(sql`
    select p.id::text as id, p.code, p.name, p.street, p.postcode, p.city, p.tax_number as "taxNumber",
           p.closed_on::text as "closedOn",
           coalesce((select sum(o.open_cents) from open_items o where o.payer_id = p.id and o.settled_at is null), 0)::float8
             as "openCents"
      from payers p where p.code = ${code}`);
  if (!payer) return null;
  const { id, ...facts } = payer;
  await noteLook(staff, { action: "account.seen", payerId: Number(id) });
  const [logins, points, invoices, conversations, mails] = await Promise.all([
    loginsOf(staff, id),
    tx.execute<PayersPoint>(sql`
      select sp.number, sp.street, sp.city, to_jsonb(sp.services) as services, t.valid_from::text as "validFrom",
             t.valid_to::text as "validTo",
             coalesce((select jsonb_agg(m.serial order by m.service, m.serial) from meter_installations i
               join meters m on m.id = i.meter_id where i.supply_point_id = sp.id and i.removed_on is null), '[]'::jsonb)
               as serials
        from tenures t join supply_points sp on sp.id = t.supply_point_id
       where t.payer_id = ${id}::bigint and t.withdrawn_at is null
       order by t.valid_to is not null, t.valid_from desc, sp.number limit ${listedOf.points}`),
    tx.execute<OfficePayer["invoices"][number]>(sql`
      select i.number, i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.gross_cents::float8 as "grossCents",
             i.cancelled_on is not null as cancelled
        from invoices i where i.payer_id = ${id}::bigint order by i.issued_on desc, i.id desc limit ${listedOf.invoices}`),
    tx.execute<{ id: string; startedAt: string; words: string }>(sql`
      select c.id::text as id, c.started_at as "startedAt",
             (select left(m.body, 120) from messages m where m.conversation_id = c.id order by m.id limit 1) as words
        from account_payers ap join conversations c on c.account_id = ap.account_id
       where ap.payer_id = ${id}::bigint order by c.started_at desc limit ${listedOf.conversations}`),
    tx.execute<Omit<PayersMail, "createdAt"> & { createdAt: string }>(sql`
      select o.id::text as id, o.kind, o.recipient, o.created_at as "createdAt",
             ${stateOfMail} as state
        from account_payers ap join outbox o on o.account_id = ap.account_id
       where ap.payer_id = ${id}::bigint order by o.created_at desc limit ${listedOf.mails}`),
  ]);
  return {
    ...facts,
    logins,
    points,
    invoices,
    conversations: conversations.map((row) => ({ ...row, startedAt: new Date(row.startedAt) })),
    mails: mails.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
  };
}

type Moments = "createdAt" | "activatedAt" | "lockedAt" | "deletionRequestedAt" | "lastSeenAt";

async function loginsOf({ tx }: Staff, payerId: string): Promise<PayersLogin[]> {
  const rows = await tx.execute<
    Omit<PayersLogin, Moments | "consent"> &
      Record<Moments, string | null> & {
        createdAt: string;
        consent: { decision: "granted" | "refused" | "withdrawn"; at: string; version: string } | null;
      }
  >(sql`
    select a.id::text as id, a.username, a.display_name as "displayName", a.email, a.created_at as "createdAt",
           a.activated_at as "activatedAt", a.locked_at as "lockedAt",
           a.deletion_requested_at as "deletionRequestedAt",
           (select max(s.last_seen_at) from sessions s where s.account_id = a.id) as "lastSeenAt",
           exists (select 1 from second_factors f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor",
           (select jsonb_build_object('decision', c.decision, 'at', c.decided_at, 'version', c.version) from consents c
             where c.account_id = a.id order by c.id desc limit 1) as consent
      from account_payers ap join accounts a on a.id = ap.account_id
     where ap.payer_id = ${payerId}::bigint order by ap.verified_at, a.username`);
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    activatedAt: moment(row.activatedAt),
    lockedAt: moment(row.lockedAt),
    deletionRequestedAt: moment(row.deletionRequestedAt),
    lastSeenAt: moment(row.lastSeenAt),
    consent: row.consent && { ...row.consent, at: new Date(row.consent.at) },
  }));
}
