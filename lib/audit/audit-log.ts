import { type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";
import { addDays, type Day } from "@/lib/dates";

type Values = Record<string, unknown>;

/** One entry of the log: who did what with whose data, when and whence; `id` is the key that pages go by. */
export type AuditRow = {
  id: string;
  at: Date;
  actor: "customer" | "staff" | "system";
  /** Who of the office, where it was somebody of the office. */
  officeName: string | null;
  action: string;
  username: string | null;
  payerCode: string | null;
  address: string | null;
  details: Values;
  before: Values | null;
  after: Values | null;
};

/** Which entries: both days inclusive, in Ljubljana; `member` somebody's of the office id, `of` a user name or payer code. */
export type AuditFilter = {
  actor?: AuditRow["actor"];
  action?: string;
  member?: string;
  of?: string;
  from?: Day;
  until?: Day;
};

const auditPageSize = 50;

/** Entries that fit, newest first; `before` is the id of the last one shown before. `next` is null at the end. */
export async function auditLogPage(
  { tx }: Staff,
  filter: AuditFilter,
  before: string | null,
  size = auditPageSize,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const found = await tx.execute<Omit<AuditRow, "at"> & { at: string }>(sql`
    select l.id::text as id, l.at, l.actor, l.office_name as "officeName", l.action, a.username, p.code as "payerCode",
           l.address, l.details, l.before, l.after
      from audit_log l
      left join accounts a on a.id = l.account_id
      left join payers p on p.id = l.payer_id
     where ${fits(filter)} and ${before ? sql`l.id < ${before}::bigint` : sql`true`}
     order by l.id desc limit ${size + 1}`);
  const rows = found.slice(0, size).map((row) => ({ ...row, at: new Date(row.at) }));
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}

function fits({ actor, action, member, of, from, until }: AuditFilter): SQL {
  const begins = (day: Day) => sql`(${day}::date::timestamp at time zone 'Europe/Ljubljana')`;
  return sql.join(
    [
      actor ? sql`l.actor = ${actor}` : sql`true`,
      action ? sql`l.action = ${action}` : sql`true`,
      member ? sql`l.staff_id = ${member}::uuid` : sql`true`,
      of
        ? sql`(l.account_id in (select id from accounts where username = ${of})
             or l.payer_id in (select id from payers where code = ${of}))`
        : sql`true`,
      from ? sql`l.at >= ${begins(from)}` : sql`true`,
      // The day after, not a day later: on the days the clock changes that is not the same.
      until ? sql`l.at < ${begins(addDays(until, 1))}` : sql`true`,
    ],
    sql` and `,
  );
}

const portion = 2_000;
/** So many entries go into one file; it says on the page and in the log where they were more. */
export const mostExported = 100_000;

/** Every entry that fits, newest first, in portions; 100,000 at most, for a spreadsheet holds no more of use. */
export async function* auditLogPortions(staff: Staff, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  let before: string | null = null;
  for (let given = 0; given < mostExported; given += portion) {
    const { rows, next } = await auditLogPage(staff, filter, before, portion);
    if (rows.length > 0) yield rows;
    if (!next) return;
    before = next;
  }
}

/** Names of all that was ever written down, for a list to choose from. */
export async function auditActions({ tx }: Staff): Promise<string[]> {
  const rows = await tx.execute<{ action: string }>(sql`
    with recursive known as (
      (select action from audit_log order by action limit 1)
      union all
      select (select l.action from audit_log l where l.action > known.action order by l.action limit 1)
        from known where known.action is not null)
    select action from known where action is not null`);
  return rows.map(({ action }) => action);
}

/** Everybody of the office, by name, also who left: what they did is in the log. */
export async function everyMember({ tx }: Staff): Promise<{ id: string; name: string }[]> {
  return tx.execute<{ id: string; name: string }>(
    sql`select id::text as id, name from staff order by name, id`,
  );
}
