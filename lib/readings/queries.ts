import { sql } from "drizzle-orm";
import type { ReadingFlag } from "@/db/schema/readings";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { ReadingSource, Service } from "@/lib/supply-points/queries";

/** Prejeto → Potrjeno → Obračunano, or Zavrnjeno; what was withdrawn stays visible to its reporter. */
export type ReadingStatus = "received" | "confirmed" | "billed" | "rejected" | "withdrawn";

/** The status follows from the moments of a reading; the newest that happened counts. */
const status = sql<ReadingStatus>`case
  when r.withdrawn_at is not null then 'withdrawn'
  when r.rejected_at is not null then 'rejected'
  when r.billed_at is not null then 'billed'
  when r.confirmed_at is not null or r.source <> 'customer' then 'confirmed'
  else 'received' end`;

/** True for readings of the time a point was one of the customer's payers'. */
const inTenure = (customer: Customer) => sql`exists (
  select 1 from tenures t where t.supply_point_id = r.supply_point_id and t.payer_id = ${payersOf(customer)}
     and r.read_on >= t.valid_from and (t.valid_to is null or r.read_on <= t.valid_to))`;

/** One row of a point's readings. `receiptNumber` only on what this account reported. */
export type ReadingRow = {
  id: string;
  serial: string;
  unit: "m3" | "MWh" | "kWh";
  decimals: number;
  readOn: Day;
  value: string;
  source: ReadingSource;
  status: ReadingStatus;
  rejectionReason: string | null;
  receiptNumber: string | null;
};

/** The newest readings of a point within the customer's tenure, newest first. */
export async function listReadings(
  customer: Customer,
  supplyPoint: string,
  limit = 24,
): Promise<ReadingRow[]> {
  return customer.tx.execute<ReadingRow>(sql`
    select r.id::text as id, m.serial, m.unit, m.decimals, r.read_on::text as "readOn", r.value::text as value, r.source, ${status} as status,
           r.rejection_reason as "rejectionReason",
           case when r.account_id = ${customer.account.id} then r.receipt_number end as "receiptNumber"
      from readings r
      join supply_points sp on sp.id = r.supply_point_id
      join meters m on m.id = r.meter_id
     where sp.number = ${supplyPoint} and ${inTenure(customer)} and r.withdrawn_at is null
     order by r.read_on desc, r.id desc limit ${limit}`);
}

/** A meter that can be reported, with what judging a new value needs. Values are exact decimals in its unit. */
export type ReportableMeter = {
  meterId: string;
  supplyPointId: string;
  serial: string;
  service: Service;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  remote: boolean;
  installedOn: Day;
  initialValue: string;
  annualEstimate: string | null;
  lastBilledDay: Day | null;
  /** Newest first: what counts as read, without what was withdrawn or rejected. */
  readings: { id: string; day: Day; value: string; source: ReadingSource; pendingReceipt: string | null }[];
};

const historyReadings = 40;

/** Meters in service at a point that is the customer's on `day`; empty where the point is unknown or another's (R24). */
export async function reportableMeters(
  customer: Customer,
  supplyPoint: string,
  day: Day,
): Promise<ReportableMeter[]> {
  return customer.tx.execute<ReportableMeter>(sql`
    select m.id::text as "meterId", sp.id::text as "supplyPointId", m.serial, m.service, m.unit, m.digits, m.decimals, m.remote,
           i.installed_on::text as "installedOn", i.initial_value::text as "initialValue",
           i.annual_estimate::text as "annualEstimate",
           (select max(r.read_on)::text from readings r where r.meter_id = m.id and r.supply_point_id = sp.id
               and r.billed_at is not null) as "lastBilledDay",
           coalesce((select jsonb_agg(jsonb_build_object('id', h.id::text, 'day', h.read_on, 'value', h.value::text,
                 'source', h.source, 'pendingReceipt', h.pending_receipt))
             from (select r.id, r.read_on, r.value, r.source,
                     case when r.source = 'customer' and r.confirmed_at is null and r.account_id = ${customer.account.id}
                          then r.receipt_number end as pending_receipt
                     from readings r
                    where r.meter_id = m.id and r.supply_point_id = sp.id and r.read_on >= i.installed_on
                      and r.withdrawn_at is null and r.rejected_at is null and ${inTenure(customer)}
                    order by r.read_on desc, r.id desc limit ${historyReadings}) h), '[]'::jsonb) as readings
      from supply_points sp
      join meter_installations i on i.supply_point_id = sp.id and i.removed_on is null
      join meters m on m.id = i.meter_id
     where sp.number = ${supplyPoint} and sp.closed_on is null and exists (
       select 1 from tenures t where t.supply_point_id = sp.id and t.payer_id = ${payersOf(customer)}
          and t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date))
     order by m.service, m.serial`);
}

/** What the receipt of a reported reading shows. */
export type Receipt = {
  receiptNumber: string;
  supplyPoint: string;
  services: Service[];
  street: string;
  postcode: string;
  city: string;
  serial: string;
  service: Service;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  value: string;
  readOn: Day;
  receivedAt: Date;
  status: ReadingStatus;
  rejectionReason: string | null;
  flags: ReadingFlag[];
  confirmationEmail: string;
  note: string | null;
  previous: { day: Day; value: string } | null;
};

/** A receipt by its number; null where it is unknown or was not given to this account (R24). */
export async function findReceipt(customer: Customer, receiptNumber: string): Promise<Receipt | null> {
  const [row] = await customer.tx.execute<Omit<Receipt, "receivedAt"> & { receivedAt: string }>(sql`
    select r.receipt_number as "receiptNumber", sp.number as "supplyPoint", to_jsonb(sp.services) as services, sp.street,
           sp.postcode, sp.city, m.serial, m.service, m.unit, m.digits, m.decimals, r.value::text as value,
           r.read_on::text as "readOn", r.received_at as "receivedAt", ${status} as status,
           r.rejection_reason as "rejectionReason", to_jsonb(r.flags) as flags,
           r.confirmation_email as "confirmationEmail", r.note,
           (select jsonb_build_object('day', b.read_on, 'value', b.value::text) from readings b
             where b.meter_id = r.meter_id and b.supply_point_id = r.supply_point_id and b.read_on < r.read_on
               and b.withdrawn_at is null and b.rejected_at is null and b.source <> 'estimate'
             order by b.read_on desc, b.id desc limit 1) as previous
      from readings r
      join supply_points sp on sp.id = r.supply_point_id
      join meters m on m.id = r.meter_id
     where r.receipt_number = ${receiptNumber} and r.account_id = ${customer.account.id} and ${inTenure(customer)}`);
  return row ? { ...row, receivedAt: new Date(row.receivedAt) } : null;
}
