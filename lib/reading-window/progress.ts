import { type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";
import type { Day } from "@/lib/dates";
import type { ReadingWindow } from "@/lib/readings/reading-windows";
import { counts } from "@/lib/readings/status";
import type { ReadService } from "./windows";

/** How far the reading of a window is in one district; `reported` are points all of whose meters of the service are read. */
export type DistrictProgress = {
  postcode: string;
  city: string;
  expected: number;
  reported: number;
  /** Of these, how many their customers reported in the portal. */
  byCustomers: number;
};

export type WindowProgress = {
  districts: DistrictProgress[];
  /** How many points were read on each day, oldest first; a point counts on the day its last meter was read. */
  days: { day: Day; points: number }[];
};

/** All points may have to be looked at. */
export const longestLookMs = 30_000;

/** Query of the points that are to be read: `point_id`, whether all their meters are, when, and by whom. An estimate is no reading. */
const expectedPoints = (service: ReadService, { from, to }: ReadingWindow): SQL => sql`
  select i.supply_point_id as point_id, bool_and(r.read_on is not null) as read, max(r.read_on) as read_on,
         coalesce(bool_and(r.source = 'customer'), false) as by_customer
    from meter_installations i
    join meters m on m.id = i.meter_id and m.service = ${service} and not m.remote
    left join lateral (
      select r.read_on, r.source from readings r
       where r.meter_id = m.id and r.supply_point_id = i.supply_point_id
         and r.read_on between ${from}::date and ${to}::date and r.source <> 'estimate' and ${counts}
       order by r.source = 'customer' desc, r.read_on desc limit 1) r on true
   where i.installed_on <= ${to}::date and (i.removed_on is null or i.removed_on > ${to}::date)
   group by i.supply_point_id`;

/** How far the reading of a window is, by district and by day. */
export async function windowProgress(
  { tx }: Staff,
  service: ReadService,
  window: ReadingWindow,
): Promise<WindowProgress> {
  await takeTime({ tx });
  const [found] = await tx.execute<WindowProgress>(sql`
    with points as materialized (
      select p.*, sp.postcode, sp.city from (${expectedPoints(service, window)}) p
        join supply_points sp on sp.id = p.point_id and (sp.closed_on is null or sp.closed_on > ${window.to}::date))
    select coalesce((select jsonb_agg(to_jsonb(d) order by d.postcode, d.city) from (
             select postcode, city, count(*)::int as expected, count(*) filter (where read)::int as reported,
                    count(*) filter (where read and by_customer)::int as "byCustomers"
               from points group by postcode, city) d), '[]'::jsonb) as districts,
           coalesce((select jsonb_agg(to_jsonb(d) order by d.day) from (
             select read_on::text as day, count(*)::int as points from points where read group by read_on) d), '[]'::jsonb) as days`);
  return found ?? { districts: [], days: [] };
}

/** A point that is to be read and is not. */
export type MissingPoint = {
  number: string;
  street: string;
  postcode: string;
  city: string;
  serials: string[];
  payerCode: string | null;
  payerName: string | null;
  logins: number;
  /** When its customers were reminded last, if they were. */
  remindedAt: Date | null;
};

const pageSize = 50;

/** Points of a window that are not read yet, by number, those behind `after`; of one postcode where it is named. */
export async function missingPoints(
  { tx }: Staff,
  service: ReadService,
  window: ReadingWindow,
  { after, postcode }: { after: string; postcode: string | null },
): Promise<{ points: MissingPoint[]; next: string | null }> {
  await takeTime({ tx });
  const rows = await tx.execute<Omit<MissingPoint, "remindedAt"> & { remindedAt: string | null }>(sql`
    with missing as materialized (
      select sp.id, sp.number, sp.street, sp.postcode, sp.city from (${expectedPoints(service, window)}) p
        join supply_points sp on sp.id = p.point_id and (sp.closed_on is null or sp.closed_on > ${window.to}::date)
       where not p.read and sp.number > ${after} and (${postcode}::text is null or sp.postcode = ${postcode})
       order by sp.number limit ${pageSize + 1})
    select s.number, s.street, s.postcode, s.city,
           coalesce((select jsonb_agg(m.serial order by m.serial) from meter_installations i join meters m on m.id = i.meter_id
              where i.supply_point_id = s.id and i.removed_on is null and m.service = ${service}), '[]'::jsonb) as serials,
           p.code as "payerCode", p.name as "payerName",
           (select count(*)::int from account_payers ap join accounts a on a.id = ap.account_id
             where ap.payer_id = p.id and a.activated_at is not null) as logins,
           (select max(w.sent_at) from account_payers ap join reading_reminders w on w.account_id = ap.account_id
             where ap.payer_id = p.id and w.supply_point_id = s.id and w.window_opens_on = ${window.from}::date)
             as "remindedAt"
      from missing s
      left join lateral (
        select t.payer_id from tenures t where t.supply_point_id = s.id and t.withdrawn_at is null
           and t.valid_from <= ${window.to}::date and (t.valid_to is null or t.valid_to >= ${window.to}::date) limit 1) t on true
      left join payers p on p.id = t.payer_id
     order by s.number`);
  const page = rows.slice(0, pageSize);
  return {
    points: page.map((row) => ({ ...row, remindedAt: row.remindedAt ? new Date(row.remindedAt) : null })),
    next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}

const takeTime = ({ tx }: Pick<Staff, "tx">) =>
  tx.execute(sql`select set_config('statement_timeout', ${String(longestLookMs)}, true)`);
