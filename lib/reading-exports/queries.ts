import { type SQL, sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { counts, isPending } from "@/lib/readings/status";
import type { Meter, ReadingSource } from "@/lib/supply-points/meters";
import { theirPoint, wasTheirs } from "@/lib/supply-points/tenure";
import type { Range } from "./range";
import { lookAround } from "./register-rows";

/**
 * A meter's register in one unbroken time that the point was the customer's. A meter that was put in twice, or a point
 * that was theirs twice, makes two: what was used in between is not theirs.
 */
export type ExportedRegister = Pick<Meter, "serial" | "service" | "unit" | "digits"> & {
  /** Names the register for good, and nothing else by it. */
  key: string;
  meterId: string;
  supplyPointId: string;
  /** First and last day of its readings; of a range, a few readings before it too. */
  from: Day;
  to: Day | null;
  /** What it showed when it was put in and taken out, where the customer may know. */
  initial: { day: Day; value: string } | null;
  final: { day: Day; value: string } | null;
};

/** The registers of a point, oldest first in each service; null where it is unknown or another's (R24). */
export async function exportedRegisters(
  customer: Customer,
  supplyPoint: string,
  { from }: Range,
): Promise<ExportedRegister[] | null> {
  const begins: SQL = from
    ? sql`(select r.read_on from readings r
      where r.meter_id = i.meter_id and r.supply_point_id = i.supply_point_id and r.read_on >= shown.from_day
        and r.read_on < ${from}::date and ${counts} and ${ofTheirTime(customer)}
      order by r.read_on desc, r.id desc offset ${lookAround} limit 1)`
    : sql`null::date`;
  const rows = await customer.tx.execute<ExportedRegister | { key: null }>(sql`
    with own as (${theirPoint(customer, supplyPoint)})
    select i.id || ' ' || shown.from_day as key, i.meter_id::text as "meterId",
           i.supply_point_id::text as "supplyPointId", m.serial, m.service, m.unit, m.digits,
           coalesce(begins.day, shown.from_day)::text as "from", shown.to_day::text as "to",
           case when own_time.days @> i.installed_on and begins.day is null
             then jsonb_build_object('day', i.installed_on, 'value', trim_scale(i.initial_value)::text) end as initial,
           case when own_time.days @> i.removed_on and i.final_value is not null
             then jsonb_build_object('day', i.removed_on, 'value', trim_scale(i.final_value)::text) end as final
      from own
      left join (meter_installations i join meters m on m.id = i.meter_id) on i.supply_point_id = own.supply_point_id
      left join lateral unnest(own.days) as own_time(days) on true
      left join lateral (select greatest(i.installed_on, lower(own_time.days)) as from_day,
                                least(i.removed_on, upper(own_time.days) - 1) as to_day) shown on true
      left join lateral (select ${begins} as day) begins on true
     where i.id is null or daterange(i.installed_on, i.removed_on, '[]') && own_time.days
     order by m.service, i.installed_on, m.serial, i.id, shown.from_day`);
  return rows.length === 0 ? null : rows.filter((row) => row.key !== null);
}

const ofTheirTime = (customer: Customer) => wasTheirs(customer, sql`r.supply_point_id`, sql`r.read_on`);

/** A reading that counts as read; `pending` while the office has not taken over what a customer reported. */
export type ExportedReading = {
  id: string;
  day: Day;
  value: string;
  source: ReadingSource;
  pending: boolean;
};

/** A register's readings of the customer's time, oldest first, after the one that was given last. */
export const readingsAfter = (
  customer: Customer,
  { meterId, supplyPointId, from, to }: ExportedRegister,
  last: Pick<ExportedReading, "id" | "day"> | null,
  limit: number,
): Promise<ExportedReading[]> =>
  customer.tx.execute<ExportedReading>(sql`
    select r.id::text as id, r.read_on::text as day, trim_scale(r.value)::text as value, r.source,
           ${isPending} as pending
      from readings r
     where r.meter_id = ${meterId}::bigint and r.supply_point_id = ${supplyPointId}::bigint
       and r.read_on >= ${last?.day ?? from}::date and (${to}::date is null or r.read_on <= ${to}::date)
       and (r.read_on, r.id) > (${last?.day ?? from}::date, ${last?.id ?? "-1"}::bigint)
       and ${counts} and ${ofTheirTime(customer)}
     order by r.read_on, r.id limit ${limit}`);
