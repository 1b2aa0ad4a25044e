import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";
import { isPending } from "@/lib/readings/status";

/** What waits for somebody, now; ages in whole days, null where nothing waits. */
export type Waiting = {
  readings: number;
  oldestReadingDays: number | null;
  messages: number;
  oldestMessageDays: number | null;
  mailsFailed: number;
  mailsWaiting: number;
  oldestMailMinutes: number | null;
};

/** What waits for the office, by the partial indexes of what is pending, open and unsent. */
export async function whatWaits({ tx }: Pick<Staff, "tx">): Promise<Waiting> {
  const [waiting] = await tx.execute<Waiting>(sql`
    with asked as (
      select last.written_at as at from conversations c
       cross join lateral (select m.author, m.written_at from messages m
                            where m.conversation_id = c.id order by m.id desc limit 1) last
       where last.author = 'customer' and (c.closed_at is null or c.closed_at < last.written_at))
    select pending.readings, pending."oldestReadingDays", asked.messages, asked."oldestMessageDays",
           failed."mailsFailed", due."mailsWaiting", due."oldestMailMinutes"
      from (select count(*)::int as readings, floor(extract(epoch from now() - min(r.received_at)) / 86400)::int as "oldestReadingDays"
              from readings r where ${isPending}) pending,
           (select count(*)::int as messages, floor(extract(epoch from now() - min(at)) / 86400)::int as "oldestMessageDays"
              from asked) asked,
           (select count(*)::int as "mailsFailed" from outbox where failed_at is not null and cancelled_at is null) failed,
           (select count(*)::int as "mailsWaiting", floor(extract(epoch from now() - min(created_at)) / 60)::int as "oldestMailMinutes"
              from outbox where sent_at is null and failed_at is null and cancelled_at is null) due`);
  if (!waiting) throw new Error("figures without a row");
  return waiting;
}

/** One month (`2026-11`) of the portal's use. */
export type MonthOfUse = {
  month: string;
  registered: number;
  activated: number;
  logins: number;
  /** Readings that customers reported, and those that the company read or that came by themselves. */
  reported: number;
  otherReadings: number;
};

/**
 * The last twelve months, oldest first, of accounts, logins and readings. What happened is counted in the log, which stays when
 * an account goes; months are those of Ljubljana.
 */
export async function monthsOfUse({ tx }: Staff): Promise<MonthOfUse[]> {
  return tx.execute<MonthOfUse>(sql`
    with months as (
      select generate_series(date_trunc('month', now() at time zone 'Europe/Ljubljana') - interval '11 months',
                             date_trunc('month', now() at time zone 'Europe/Ljubljana'), interval '1 month') as begins),
    happened as (
      select date_trunc('month', at at time zone 'Europe/Ljubljana') as begins, action, count(*)::int as times
        from audit_log
       where action in ('account.registered', 'account.activated', 'session.started', 'reading.submitted')
         and at >= (select min(begins) at time zone 'Europe/Ljubljana' from months)
       group by 1, 2),
    read as (
      select date_trunc('month', read_on::timestamp) as begins, count(*)::int as times
        from readings
       where source in ('company', 'remote') and withdrawn_at is null and rejected_at is null
         and read_on >= (select min(begins)::date from months)
       group by 1)
    select to_char(m.begins, 'YYYY-MM') as month,
           coalesce(max(h.times) filter (where h.action = 'account.registered'), 0)::int as registered,
           coalesce(max(h.times) filter (where h.action = 'account.activated'), 0)::int as activated,
           coalesce(max(h.times) filter (where h.action = 'session.started'), 0)::int as logins,
           coalesce(max(h.times) filter (where h.action = 'reading.submitted'), 0)::int as reported,
           coalesce(max(r.times), 0)::int as "otherReadings"
      from months m
      left join happened h on h.begins = m.begins
      left join read r on r.begins = m.begins
     group by m.begins order by m.begins`);
}

/** How many conversations that wait for the office are how old: within a day, three, a week, and older. */
export type MessageAges = { day: number; threeDays: number; week: number; older: number };

/** Ages of the conversations that wait for the office. */
export async function messageAges({ tx }: Staff): Promise<MessageAges> {
  const [ages] = await tx.execute<MessageAges>(sql`
    with waiting as (
      select now() - last.written_at as age
        from conversations c
        cross join lateral (select m.author, m.written_at from messages m
                             where m.conversation_id = c.id order by m.id desc limit 1) last
       where last.author = 'customer' and (c.closed_at is null or c.closed_at < last.written_at))
    select count(*) filter (where age < interval '1 day')::int as day,
           count(*) filter (where age >= interval '1 day' and age < interval '3 days')::int as "threeDays",
           count(*) filter (where age >= interval '3 days' and age < interval '7 days')::int as week,
           count(*) filter (where age >= interval '7 days')::int as older
      from waiting`);
  if (!ages) throw new Error("ages without a row");
  return ages;
}

/** One week from its Monday, and how many mails were given up in it. */
export type WeekOfMail = { from: string; failed: number };

/**
 * Mails that could not be sent, in the last twelve weeks, oldest first; what was sent again since or called off counts no more.
 * Failed mails are kept for ninety days, so a year would show weeks without failures that had them.
 */
export async function weeksOfFailedMail({ tx }: Staff): Promise<WeekOfMail[]> {
  return tx.execute<WeekOfMail>(sql`
    with weeks as (
      select generate_series(date_trunc('week', now() at time zone 'Europe/Ljubljana') - interval '11 weeks',
                             date_trunc('week', now() at time zone 'Europe/Ljubljana'), interval '1 week') as begins),
    failed as (
      select date_trunc('week', failed_at at time zone 'Europe/Ljubljana') as begins, count(*)::int as mails
        from outbox where failed_at is not null and cancelled_at is null group by 1)
    select to_char(w.begins, 'YYYY-MM-DD') as "from", coalesce(f.mails, 0)::int as failed
      from weeks w left join failed f on f.begins = w.begins order by w.begins`);
}
