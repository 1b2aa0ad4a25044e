import { type SQL, sql } from "drizzle-orm";
import type { ReadingFlag } from "@/db/schema/readings";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";
import { counts, isPending, type ReadingStatus, statusOf } from "@/lib/readings/status";
import { inServiceOn, type Meter, type ReadingSource } from "@/lib/supply-points/meters";
import type { Place } from "@/lib/supply-points/queries";
import { holdsOn, wasTheirs } from "@/lib/supply-points/tenure";

/** True for readings of a time in which their point was one of the customer's payers'. */
const ofTheirTime = (customer: Customer) => wasTheirs(customer, sql`r.supply_point_id`, sql`r.read_on`);

/** One row of a point's readings. `receiptNumber` only on what this account reported. */
export type ReadingRow = Pick<Meter, "serial" | "service" | "unit" | "decimals"> & {
  id: string;
  readOn: Day;
  value: string;
  source: ReadingSource;
  status: ReadingStatus;
  rejectionReason: string | null;
  receiptNumber: string | null;
  /** Since the reading before it; null where there is none or the register would have turned backwards. */
  usage: string | null;
  /** The reading before it was an estimate, and more than the meter then showed. */
  estimateTooHigh: boolean;
};

/** The newest readings of a point in the customer's time, newest first, without what was withdrawn. */
export async function listReadings(
  customer: Customer,
  supplyPoint: string,
  limit: number,
): Promise<ReadingRow[]> {
  type Row = Omit<ReadingRow, "usage" | "estimateTooHigh"> & {
    digits: number;
    previous: string | null;
    previousSource: ReadingSource | null;
  };
  const rows = await customer.tx.execute<Row>(sql`
    select r.id::text as id, m.serial, m.service, m.unit, m.digits, m.decimals, r.read_on::text as "readOn",
           trim_scale(r.value)::text as value, r.source, ${statusOf} as status,
           r.rejection_reason as "rejectionReason",
           case when r.account_id = ${customer.account.id} then r.receipt_number end as "receiptNumber",
           trim_scale(coalesce(lag(r.value) over before,
             case when ${wasTheirs(customer, sql`i.supply_point_id`, sql`i.installed_on`)} then i.initial_value end))::text as previous,
           lag(r.source) over before as "previousSource"
      from readings r
      join supply_points sp on sp.id = r.supply_point_id
      join meters m on m.id = r.meter_id
      left join lateral (
        select * from meter_installations i where i.meter_id = r.meter_id and i.supply_point_id = r.supply_point_id
           and i.installed_on <= r.read_on order by i.installed_on desc limit 1) i on true
     where sp.number = ${supplyPoint} and ${ofTheirTime(customer)} and r.withdrawn_at is null
    window before as (partition by r.meter_id, i.id, r.rejected_at is null order by r.read_on, r.id)
     order by r.read_on desc, m.service, m.serial, r.id desc limit ${limit}`);
  return rows.map(({ digits, previous, previousSource, ...row }) => {
    const known = previous !== null && row.status !== "rejected";
    const usage = known ? usageBetween(previous, row.value, digits) : null;
    return { ...row, usage, estimateTooHigh: known && usage === null && previousSource === "estimate" };
  });
}

/** A meter that can be reported, with what judging a new value needs. Values are exact decimals in its unit. */
export type ReportableMeter = Pick<
  Meter,
  "serial" | "service" | "unit" | "digits" | "decimals" | "remote" | "installedOn"
> & {
  /** Names the meter in forms and addresses: serials are unique within a service only. */
  key: string;
  meterId: string;
  supplyPointId: string;
  initialValue: string;
  annualEstimate: string | null;
  lastBilledDay: Day | null;
  /** Since when the point is the payer's. */
  theirsSince: Day;
  /** Newest first: what counts as read. `pendingReceipt` on what this account can still take back. */
  readings: { day: Day; value: string; source: ReadingSource; pendingReceipt: string | null }[];
};

const historyReadings = 40;

/** Meters in service at an open point that is the customer's on `day`; none where it is unknown or another's (R24). */
export async function reportableMeters(
  customer: Customer,
  supplyPoint: string,
  day: Day,
): Promise<ReportableMeter[]> {
  const ofInstallation = sql`r.meter_id = m.id and r.supply_point_id = sp.id and r.read_on >= i.installed_on
    and ${counts} and ${ofTheirTime(customer)}`;
  return customer.tx.execute<ReportableMeter>(sql`
    select m.service || '-' || m.serial as key, m.id::text as "meterId", sp.id::text as "supplyPointId", m.serial,
           m.service, m.unit, m.digits, m.decimals, m.remote, i.installed_on::text as "installedOn",
           trim_scale(i.initial_value)::text as "initialValue", trim_scale(i.annual_estimate)::text as "annualEstimate",
           t.valid_from::text as "theirsSince",
           (select max(r.read_on)::text from readings r where ${ofInstallation} and r.billed_at is not null) as "lastBilledDay",
           coalesce((select jsonb_agg(jsonb_build_object('day', h.read_on, 'value', trim_scale(h.value)::text,
                 'source', h.source, 'pendingReceipt', h.pending_receipt) order by h.read_on desc, h.id desc)
             from (select r.id, r.read_on, r.value, r.source,
                     case when ${isPending} and r.account_id = ${customer.account.id} then r.receipt_number end as pending_receipt
                     from readings r where ${ofInstallation}
                    order by r.read_on desc, r.id desc limit ${historyReadings}) h), '[]'::jsonb) as readings
      from tenures t
      join supply_points sp on sp.id = t.supply_point_id
      join meter_installations i on i.supply_point_id = sp.id and ${inServiceOn(day)}
      join meters m on m.id = i.meter_id
     where sp.number = ${supplyPoint} and ${holdsOn(customer, sql`${day}::date`)}
       and (sp.closed_on is null or sp.closed_on > ${day}::date)
     order by m.service, m.serial`);
}

/** What the receipt of a reported reading shows. */
export type Receipt = Place &
  Pick<Meter, "serial" | "service" | "unit" | "digits" | "decimals"> & {
    receiptNumber: string;
    meterKey: string;
    value: string;
    readOn: Day;
    receivedAt: Date;
    status: ReadingStatus;
    rejectionReason: string | null;
    /** The reading that came in place of this one. */
    correctedBy: string | null;
    flags: ReadingFlag[];
    confirmationEmail: string;
    note: string | null;
    /** Since the actual reading before it, or since the meter was put in. */
    usage: { since: Day; amount: string } | null;
  };

/** A receipt by its number, or by the form it came from; null where it is unknown or not this account's (R24). */
export async function findReceipt(
  customer: Customer,
  by: { receiptNumber: string } | { submissionId: string },
): Promise<Receipt | null> {
  const named =
    "receiptNumber" in by
      ? sql`r.receipt_number = ${by.receiptNumber}`
      : sql`r.submission_id = ${by.submissionId}::uuid`;
  const [row] = await customer.tx.execute<ReceiptRow>(receiptQuery(customer, named));
  if (!row) return null;
  const { receivedAt, previous, ...receipt } = row;
  const amount = previous && usageBetween(previous.value, row.value, row.digits);
  return {
    ...receipt,
    receivedAt: new Date(receivedAt),
    usage: amount === null ? null : { since: previous?.day ?? row.readOn, amount },
  };
}

type ReceiptRow = Omit<Receipt, "receivedAt" | "usage"> & {
  receivedAt: string;
  previous: { day: Day; value: string } | null;
};

const receiptQuery = (customer: Customer, named: SQL): SQL => sql`
  select r.receipt_number as "receiptNumber", sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode,
         sp.city, m.service || '-' || m.serial as "meterKey", m.serial, m.service, m.unit, m.digits, m.decimals,
         trim_scale(r.value)::text as value, r.read_on::text as "readOn", r.received_at as "receivedAt",
         ${statusOf} as status, r.rejection_reason as "rejectionReason", to_jsonb(r.flags) as flags,
         r.confirmation_email as "confirmationEmail", r.note,
         (select c.receipt_number from readings c
           where c.supply_point_id = r.supply_point_id and c.corrects_id = r.id limit 1) as "correctedBy",
         coalesce((
           select jsonb_build_object('day', b.read_on, 'value', trim_scale(b.value)::text) from readings b
            where b.meter_id = r.meter_id and b.supply_point_id = r.supply_point_id and b.read_on < r.read_on
              and b.read_on >= i.installed_on and b.withdrawn_at is null and b.rejected_at is null
              and b.source <> 'estimate' and ${wasTheirs(customer, sql`b.supply_point_id`, sql`b.read_on`)}
            order by b.read_on desc, b.id desc limit 1),
           jsonb_build_object('day', i.installed_on, 'value', trim_scale(i.initial_value)::text)) as previous
    from readings r
    join supply_points sp on sp.id = r.supply_point_id
    join meters m on m.id = r.meter_id
    join lateral (
      select * from meter_installations i where i.meter_id = r.meter_id and i.supply_point_id = r.supply_point_id
         and i.installed_on <= r.read_on order by i.installed_on desc limit 1) i on true
   where ${named} and r.account_id = ${customer.account.id} and ${ofTheirTime(customer)}`;
