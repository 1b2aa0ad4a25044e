import { type SQL, sql } from "drizzle-orm";
import { orElse } from "@/db/or-else";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { type SinceLast, type Stretch, sinceLast } from "@/lib/readings/since-last";
import { counts, type ReadingStatus, statusOf } from "@/lib/readings/status";
import type { Meter, ReadingSource } from "@/lib/supply-points/meters";
import { theirPoint } from "@/lib/supply-points/tenure";

/** One row of a point's readings. `receiptNumber` only on what this account reported. */
export type ReadingRow = Pick<Meter, "serial" | "service" | "unit" | "decimals"> & {
  id: string;
  readOn: Day;
  value: string;
  source: ReadingSource;
  status: ReadingStatus;
  rejectionReason: string | null;
  receiptNumber: string | null;
  /** A photo came with it that this account may see. */
  photo: boolean;
} & SinceLast;

/** Readings of a point, newest first; before `older` there are more. */
export type ReadingPage = { readings: ReadingRow[]; older: Day | null };

type Asked = {
  /** A calendar year. */
  year?: number;
  /** So many at least, where there are: the readings of a day stay together. */
  limit: number;
  /** Readings of earlier days: `older` of the page before. */
  before?: Day;
};

/** The readings of a point in the customer's time, without what was withdrawn; none where it is unknown or another's. */
export async function listReadings(
  customer: Customer,
  supplyPoint: string,
  { year, limit, before }: Asked,
): Promise<ReadingPage> {
  type Row = Omit<ReadingRow, keyof SinceLast> & { digits: number; stretch: Stretch | null; more: boolean };
  const ofYear = year
    ? sql`r.read_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
    : sql`true`;
  // CASE, so that the planner reckons with half of the rows and not with one: it then stops at the newest ones.
  const shown = sql`case when own.days @> r.read_on then true end and r.withdrawn_at is null and ${ofYear}`;
  const rows = await customer.tx.execute<Row>(sql`
    with own as (${theirPoint(customer, supplyPoint)}),
    page as (
      select newest.*, own.days from own cross join lateral (
        select r.* from readings r where r.supply_point_id = own.supply_point_id
           and ${shown} ${before ? sql`and r.read_on < ${before}::date` : sql``}
         order by r.read_on desc fetch first (${limit}::int) rows with ties) newest)
    select r.id::text as id, m.serial, m.service, m.unit, m.digits, m.decimals, r.read_on::text as "readOn",
           trim_scale(r.value)::text as value, r.source, ${statusOf} as status, r.rejection_reason as "rejectionReason",
           own_report.receipt_number as "receiptNumber",
           exists (select 1 from reading_photos p where p.reading_id = own_report.id) as photo,
           ${stretch} as stretch,
           exists (select 1 from own join readings r on r.supply_point_id = own.supply_point_id
             where ${shown} and r.read_on < (select min(read_on) from page)) as more
      from page r
      join meters m on m.id = r.meter_id
      left join lateral (
        select r.id, r.receipt_number where r.account_id = ${customer.account.id}::uuid) own_report on true
      left join lateral (
        select * from meter_installations i where i.meter_id = r.meter_id and i.supply_point_id = r.supply_point_id
           and i.installed_on <= r.read_on order by i.installed_on desc limit 1) i on true
     order by r.read_on desc, m.service, m.serial, ${trust(sql`r.source`)}, r.id desc`);
  const readings = rows.map(({ digits, stretch, more: _, ...row }) => ({
    ...row,
    ...(stretch ? sinceLast(row.readOn, stretch, digits) : nothingSince),
  }));
  return { readings, older: rows[0]?.more ? (rows.at(-1)?.readOn ?? null) : null };
}

const nothingSince: SinceLast = { usage: null, since: null, estimateTooHigh: false };

/** The calendar years of which a point has readings in the customer's time, newest first. */
export async function readingYears(customer: Customer, supplyPoint: string): Promise<number[]> {
  // One look into the index for each year: a point read from afar has a reading for every day of it.
  const newestBefore = (day: SQL) => sql`(
    select newest.read_on from own cross join lateral (
      select r.read_on from readings r where r.supply_point_id = own.supply_point_id and r.read_on < ${day}
         and case when own.days @> r.read_on then true end and r.withdrawn_at is null
       order by r.read_on desc limit 1) newest)`;
  const rows = await customer.tx.execute<{ year: number }>(sql`
    with recursive own as (${theirPoint(customer, supplyPoint)}),
    newest(day) as (
      select ${newestBefore(sql`'infinity'::date`)}
      union all
      select ${newestBefore(sql`date_trunc('year', newest.day)::date`)} from newest where newest.day is not null)
    select extract(year from day)::int as year from newest where day is not null order by year desc`);
  return rows.map(({ year }) => year);
}

/** Of several readings of a day the one with the lowest rank is believed, then the one that shows more. */
const trust = (
  source: SQL,
): SQL => sql`case ${source} when 'company' then 1 when 'remote' then 1 when 'customer' then 2
  else 3 end`;

/** Readings `o` of the same installation as `r` that count, and between which the point stayed theirs. */
const alike = (
  first: SQL,
  last: SQL,
): SQL => sql`o.meter_id = r.meter_id and o.supply_point_id = r.supply_point_id
  and o.read_on >= i.installed_on and (i.removed_on is null or o.read_on <= i.removed_on)
  and o.withdrawn_at is null and o.rejected_at is null and r.days @> daterange(${first}, ${last}, '[]')`;

const state = (day: SQL, value: SQL): SQL =>
  sql`jsonb_build_object('day', ${day}, 'value', trim_scale(${value})::text)`;

/** What surrounds the reading `r` of the installation `i` as JSON; null where it does not count. */
const stretch = sql`case when ${counts} and r.read_on <= coalesce(i.removed_on, r.read_on)
  and not (r.source = 'estimate' and i.final_value is not null and i.removed_on = r.read_on) then (
  select case when best.id = r.id then jsonb_build_object(
           'previous', case when previous.read_on is not null then ${state(sql`previous.read_on`, sql`previous.value`)} end,
           'next', case when next.read_on is not null then ${state(sql`next.read_on`, sql`next.value`)} end,
           'estimates', coalesce((
             select jsonb_agg(${state(sql`o.read_on`, sql`o.value`)} order by o.read_on) from readings o
              where ${alike(sql`least(o.read_on, r.read_on)`, sql`greatest(o.read_on, r.read_on)`)}
                and o.source = 'estimate' and o.read_on > ${orElse(sql`previous.read_on`, sql`'-infinity'`)}
                and o.read_on < ${orElse(sql`next.read_on`, sql`'infinity'`)}), '[]'::jsonb)) end
    from (select o.id from readings o where ${alike(sql`r.read_on`, sql`r.read_on`)} and o.read_on = r.read_on
           order by ${trust(sql`o.source`)}, o.value desc limit 1) best
    left join lateral (
      (select o.read_on, o.value, 1 as rank from readings o
        where ${alike(sql`o.read_on`, sql`r.read_on`)} and o.read_on < r.read_on and o.source <> 'estimate'
        order by o.read_on desc, ${trust(sql`o.source`)}, o.value desc limit 1)
      union all
      (select i.installed_on, i.initial_value, 2 where r.days @> daterange(i.installed_on, r.read_on, '[]'))
      order by read_on desc, rank limit 1) previous on true
    left join lateral (
      (select r.read_on, r.value where r.source <> 'estimate')
      union all
      (select o.read_on, o.value from readings o
        where r.source = 'estimate' and ${alike(sql`r.read_on`, sql`o.read_on`)} and o.read_on > r.read_on
          and o.source <> 'estimate'
        order by o.read_on, ${trust(sql`o.source`)}, o.value desc limit 1)
      union all
      (select i.removed_on, i.final_value where r.source = 'estimate' and i.final_value is not null
          and r.days @> daterange(r.read_on, i.removed_on, '[]'))
      order by read_on limit 1) next on true) end`;
