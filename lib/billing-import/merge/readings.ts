import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

/** What a customer reported keeps its value and its time of confirmation; a bill can still come to rest on it. */
const ofCustomer = "readings.receipt_number is not null";

export async function mergeReadings({ tx, closes }: MergeContext): Promise<MergeCounts> {
  await tx.execute(sql`create temp table installations_by_day on commit drop as
    select i.meter_id, i.supply_point_id, m.service::text as service, m.serial, i.installed_on, i.removed_on,
        lead(i.installed_on) over (partition by i.meter_id order by i.installed_on) as next_on
      from meter_installations i join meters m on m.id = i.meter_id`);
  await tx.execute(sql`analyze installations_by_day`);
  const counts = await upsert(tx, {
    into: "readings",
    key: ["meter_id", "read_on", "source"],
    keyWhere: "withdrawn_at is null and rejected_at is null",
    values: {
      meter_id: "i.meter_id",
      supply_point_id: "i.supply_point_id",
      read_on: "s.read_on",
      value: "s.value",
      source: "s.source::reading_source",
      confirmed_at: "now()",
      billed_at: "v.issued_on::timestamp at time zone 'Europe/Ljubljana'",
      billed_by_id: "v.id",
    },
    change: {
      supply_point_id: `case when ${ofCustomer} then readings.supply_point_id else excluded.supply_point_id end`,
      value: `case when ${ofCustomer} then readings.value else excluded.value end`,
      confirmed_at: "coalesce(readings.confirmed_at, excluded.confirmed_at)",
    },
    from: `staged_readings s
      join installations_by_day i on i.service = s.service and i.serial = s.meter_serial
       and s.read_on >= i.installed_on and (i.next_on is null or s.read_on < i.next_on)
       and (i.removed_on is null or s.read_on <= i.removed_on)
      left join invoices v on v.number = s.invoice_number`,
    // In the order of the indexes, a million rows touch each page of them once.
    orderBy: "meter_id, read_on",
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update readings r set withdrawn_at = now() from meters m
     where m.id = r.meter_id and r.source <> 'customer' and r.withdrawn_at is null and r.rejected_at is null
       and r.read_on >= (select min(read_on) from staged_readings)
       and not exists (select from staged_readings s where s.service = m.service::text
         and s.meter_serial = m.serial and s.read_on = r.read_on and s.source = r.source::text)`);
  return { ...counts, closed: count };
}
