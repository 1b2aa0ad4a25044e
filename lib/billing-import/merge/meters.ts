import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergeMeters({ tx, today, closes }: MergeContext): Promise<MergeCounts> {
  const closed = closes ? await removeMissing(tx, today) : 0;
  await upsert(tx, {
    into: "meters",
    key: ["service", "serial"],
    values: {
      service: "service::service",
      serial: "serial",
      type: "type",
      unit: "unit",
      digits: "digits",
      decimals: "decimals",
      verified_until: "verified_until",
      remote: "remote",
    },
    from: "(select distinct on (service, serial) * from staged_meters order by service, serial, line) s",
    note: true,
  });
  await upsert(tx, {
    into: "meter_installations",
    key: ["meter_id", "installed_on"],
    values: {
      meter_id: "m.id",
      supply_point_id: "p.id",
      installed_on: "s.installed_on",
      initial_value: "s.initial_value",
      removed_on: "s.removed_on",
      final_value: "s.final_value",
      annual_estimate: "s.annual_estimate",
    },
    from: `staged_meters s join meters m on m.service = s.service::service and m.serial = s.serial
      join supply_points p on p.number = s.supply_point_number`,
    // A meter's old stay ends before its new one begins: it has one open installation at a time.
    orderBy: "removed_on nulls last, installed_on",
    note: true,
  });
  await moveReadings(tx);
  const [counts] = await tx.execute<{ added: number; changed: number }>(sql`
    select count(*) filter (where mi.added)::integer as added,
        count(*) filter (where mi.added is not true and (mi.id is not null or mm.id is not null))::integer as changed
      from staged_meters s
      join meters m on m.service = s.service::service and m.serial = s.serial
      join meter_installations i on i.meter_id = m.id and i.installed_on = s.installed_on
      left join merged_rows mi on mi.table_name = 'meter_installations' and mi.id = i.id
      left join merged_rows mm on mm.table_name = 'meters' and mm.id = m.id`);
  return { added: 0, changed: 0, ...counts, closed };
}

/** Removes meters that the file no longer holds: today, or when it was installed elsewhere. */
async function removeMissing(tx: Tx, today: string): Promise<number> {
  const { count } = await tx.execute(sql`
    with missing as (
      select i.id, i.installed_on, m.service::text as service, m.serial
        from meter_installations i join meters m on m.id = i.meter_id
       where i.removed_on is null and not exists (select from staged_meters s
         where s.service = m.service::text and s.serial = m.serial and s.installed_on = i.installed_on)
    ), ending as (
      select g.id, g.installed_on,
          least(${today}::date, min(s.installed_on) filter (where s.installed_on > g.installed_on)) as removed_on,
          coalesce(bool_or(s.installed_on < g.installed_on and coalesce(s.removed_on, 'infinity') > g.installed_on), false)
            as contradicted
        from missing g left join staged_meters s on s.service = g.service and s.serial = g.serial
       group by g.id, g.installed_on
    )
    update meter_installations i
       set removed_on = case when contradicted then e.installed_on else greatest(e.installed_on, e.removed_on) end
      from ending e where e.id = i.id`);
  return count;
}

/** Readings follow a meter whose installation was corrected to another point, so that no stranger sees them. */
async function moveReadings(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update readings r set supply_point_id = i.supply_point_id
      from merged_rows g join meter_installations i on i.id = g.id
     where g.table_name = 'meter_installations' and not g.added and r.meter_id = i.meter_id
       and r.read_on >= i.installed_on and (i.removed_on is null or r.read_on < i.removed_on)
       and r.supply_point_id <> i.supply_point_id and r.receipt_number is null`);
}
