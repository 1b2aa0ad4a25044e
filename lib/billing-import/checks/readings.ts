import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Installations of the meters that were read, as they will be after the import; `next_on` is when the meter moved on. */
export async function gatherInstallations(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table known_installations on commit drop as
    select *, lead(installed_on) over (partition by service, serial order by installed_on) as next_on from (
      select service, serial, digits, installed_on, removed_on from staged_meters
      union all
      select m.service::text, m.serial, m.digits, i.installed_on, i.removed_on
        from meter_installations i join meters m on m.id = i.meter_id
       where (m.service::text, m.serial) in (select service, meter_serial from staged_readings)
         and not exists (select from staged_meters s
           where s.service = m.service::text and s.serial = m.serial and s.installed_on = i.installed_on)
    ) installations`);
  await tx.execute(sql`analyze known_installations`);
}

/** Readings of a day on which the meter hung nowhere, and values that its register cannot show. */
export const impossibleReadings: SQL = sql`
  select r.line, case when i.serial is null then 'read_on' else 'value' end as column_name,
      case when i.serial is null then r.read_on::text else r.value::text end as value,
      case when i.serial is null then 'not-installed' else 'over-register' end as reason, null as detail
    from staged_readings r
    left join known_installations i on i.service = r.service and i.serial = r.meter_serial
     and r.read_on >= i.installed_on and (i.next_on is null or r.read_on < i.next_on)
     and (i.removed_on is null or r.read_on <= i.removed_on)
   where i.serial is null or r.value >= 10::numeric ^ i.digits`;

/** Rows that would change what a customer reported through the portal. */
export const changedCustomersReadings: SQL = sql`
  select s.line, 'value' as column_name, s.value::text as value, 'differs-from-customer' as reason,
      trim_scale(r.value)::text as detail
    from staged_readings s
    join meters m on m.service = s.service::service and m.serial = s.meter_serial
    join readings r on r.meter_id = m.id and r.read_on = s.read_on and r.source = 'customer'
     and r.receipt_number is not null and r.withdrawn_at is null and r.rejected_at is null
   where s.source = 'customer' and r.value <> s.value`;
