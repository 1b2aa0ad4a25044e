import { type SQL, sql } from "drizzle-orm";
import type { ReadingFlag } from "@/db/schema/readings";
import type { Customer, Reporter } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";
import { counts, isPending, type ReadingStatus, statusOf } from "@/lib/readings/status";
import { inServiceOn, type Meter, type ReadingSource } from "@/lib/supply-points/meters";
import { ownName, type Place } from "@/lib/supply-points/queries";
import { holdsOn, theirDays } from "@/lib/supply-points/tenure";

/** Texts to stand right of `=` in a WHERE, whatever they hold. */
const anyOf = (texts: readonly string[]): SQL =>
  sql`any(array(select jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb)))`;

/** A meter that can be reported, with what judging a new value needs. Values are exact decimals in its unit. */
export type ReportableMeter = Place &
  Pick<Meter, "serial" | "service" | "unit" | "digits" | "decimals" | "remote" | "installedOn"> & {
    /** What this login calls the point. */
    ownName: string | null;
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

/** Meters in service at open points that are the reporter's on `day`; none of unknown points and others' (R24). */
export const reportableMeters = (
  reporter: Reporter,
  supplyPoints: readonly string[],
  day: Day,
): Promise<ReportableMeter[]> =>
  reporter.tx.execute<ReportableMeter>(metersQuery(reporter, day, sql`sp.number = ${anyOf(supplyPoints)}`));

/** One page of all meters that a customer can report, by point; pages begin at 1. */
export async function reportablePage(
  customer: Customer,
  day: Day,
  { page, size }: { page: number; size: number },
): Promise<{ meters: ReportableMeter[]; total: number }> {
  const { tx } = customer;
  const all = sql`${inServiceAtTheirs(customer, day)} and not m.remote`;
  const shown = sql`i.id = any(array(
    select i.id ${all} order by ${byPoint} limit ${size} offset ${(page - 1) * size}))`;
  const [meters, [counted]] = await Promise.all([
    tx.execute<ReportableMeter>(metersQuery(customer, day, shown)),
    tx.execute<{ total: number }>(sql`select count(*)::int as total ${all}`),
  ]);
  return { meters, total: counted?.total ?? 0 };
}

const byPoint = sql`sp.street collate "sl-x-icu", sp.number, m.service, m.serial`;

const inServiceAtTheirs = (reporter: Reporter, day: Day, beside: SQL = sql``): SQL => sql`
  from tenures t
  join supply_points sp on sp.id = t.supply_point_id
  join meter_installations i on i.supply_point_id = sp.id and ${inServiceOn(day)}
  join meters m on m.id = i.meter_id
  ${beside}
 where ${holdsOn(reporter, sql`${day}::date`)} and (sp.closed_on is null or sp.closed_on > ${day}::date)`;

function metersQuery(reporter: Reporter, day: Day, which: SQL): SQL {
  const ofInstallation = sql`r.meter_id = m.id and r.supply_point_id = sp.id and r.read_on >= i.installed_on
    and ${counts} and theirs.days @> r.read_on`;
  return sql`
    select m.service || '-' || m.serial as key, m.id::text as "meterId", sp.id::text as "supplyPointId", sp.number,
           to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city,
           ${ownName(reporter)} as "ownName", m.serial,
           m.service, m.unit, m.digits, m.decimals, m.remote, i.installed_on::text as "installedOn",
           trim_scale(i.initial_value)::text as "initialValue", trim_scale(i.annual_estimate)::text as "annualEstimate",
           t.valid_from::text as "theirsSince",
           (select max(r.read_on)::text from readings r where ${ofInstallation} and r.billed_at is not null) as "lastBilledDay",
           coalesce((select jsonb_agg(jsonb_build_object('day', h.read_on, 'value', trim_scale(h.value)::text,
                 'source', h.source, 'pendingReceipt', h.pending_receipt) order by h.read_on desc, h.id desc)
             from (select r.id, r.read_on, r.value, r.source,
                     case when ${isPending} and r.account_id = ${reporter.account.id} then r.receipt_number end as pending_receipt
                     from readings r where ${ofInstallation}
                    order by r.read_on desc, r.id desc limit ${historyReadings}) h), '[]'::jsonb) as readings
     ${inServiceAtTheirs(reporter, day, sql`cross join lateral (${theirDays(reporter, sql`sp.id`)}) theirs`)} and ${which}
     order by ${byPoint}`;
}

/** What the receipt of a reported reading shows. */
export type Receipt = Place &
  Pick<Meter, "serial" | "service" | "unit" | "digits" | "decimals"> & {
    readingId: string;
    receiptNumber: string;
    /** Of the form it came from. */
    submissionId: string | null;
    meterKey: string;
    value: string;
    readOn: Day;
    receivedAt: Date;
    confirmedAt: Date | null;
    billedAt: Date | null;
    rejectedAt: Date | null;
    withdrawnAt: Date | null;
    status: ReadingStatus;
    rejectionReason: string | null;
    /** The reading that came in place of this one. */
    correctedBy: string | null;
    flags: ReadingFlag[];
    confirmationEmail: string;
    note: string | null;
    /** A photo came with it. */
    photo: boolean;
    /** Since the actual reading before it, or since the meter was put in. */
    usage: { since: Day; amount: string } | null;
  };

/** A receipt by its number; null where it is unknown or not this account's (R24). */
export async function findReceipt(
  reporter: Reporter,
  { receiptNumber }: { receiptNumber: string },
): Promise<Receipt | null> {
  const [receipt = null] = await findReceipts(reporter, { receiptNumbers: [receiptNumber] });
  return receipt;
}

/** Receipts by their numbers, or by the form they came from, oldest first; this account's alone (R24). */
export async function findReceipts(
  reporter: Reporter,
  by: { receiptNumbers: readonly string[] } | { submissionIds: readonly string[] },
): Promise<Receipt[]> {
  const named =
    "receiptNumbers" in by
      ? sql`r.receipt_number = ${anyOf(by.receiptNumbers)}`
      : sql`r.submission_id = any(array(select jsonb_array_elements_text(${JSON.stringify(by.submissionIds)}::text::jsonb)::uuid))`;
  const rows = await reporter.tx.execute<ReceiptRow>(receiptQuery(reporter, named));
  return rows.map(({ previous, ...row }) => {
    const amount = previous && usageBetween(previous.value, row.value, row.digits);
    return {
      ...row,
      receivedAt: new Date(row.receivedAt),
      confirmedAt: moment(row.confirmedAt),
      billedAt: moment(row.billedAt),
      rejectedAt: moment(row.rejectedAt),
      withdrawnAt: moment(row.withdrawnAt),
      usage: amount === null ? null : { since: previous?.day ?? row.readOn, amount },
    };
  });
}

type Moment = "confirmedAt" | "billedAt" | "rejectedAt" | "withdrawnAt";

type ReceiptRow = Omit<Receipt, "receivedAt" | Moment | "usage"> & { receivedAt: string } & Record<
    Moment,
    string | null
  > & { previous: { day: Day; value: string } | null };

const moment = (written: string | null): Date | null => (written === null ? null : new Date(written));

const receiptQuery = (customer: Reporter, named: SQL): SQL => sql`
  select r.id::text as "readingId", r.receipt_number as "receiptNumber", r.submission_id::text as "submissionId", sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode,
         sp.city, m.service || '-' || m.serial as "meterKey", m.serial, m.service, m.unit, m.digits, m.decimals,
         trim_scale(r.value)::text as value, r.read_on::text as "readOn", r.received_at as "receivedAt",
         r.confirmed_at as "confirmedAt", r.billed_at as "billedAt", r.rejected_at as "rejectedAt",
         r.withdrawn_at as "withdrawnAt",
         ${statusOf} as status, r.rejection_reason as "rejectionReason", to_jsonb(r.flags) as flags,
         r.confirmation_email as "confirmationEmail", r.note,
         exists (select 1 from reading_photos p where p.reading_id = r.id) as photo,
         (select c.receipt_number from readings c
           where c.supply_point_id = r.supply_point_id and c.corrects_id = r.id limit 1) as "correctedBy",
         coalesce((
           select jsonb_build_object('day', b.read_on, 'value', trim_scale(b.value)::text) from readings b
            where b.meter_id = r.meter_id and b.supply_point_id = r.supply_point_id and b.read_on < r.read_on
              and b.read_on >= i.installed_on and b.withdrawn_at is null and b.rejected_at is null
              and b.source <> 'estimate' and theirs.days @> b.read_on
            order by b.read_on desc, b.id desc limit 1),
           jsonb_build_object('day', i.installed_on, 'value', trim_scale(i.initial_value)::text)) as previous
    from readings r
    join supply_points sp on sp.id = r.supply_point_id
    join meters m on m.id = r.meter_id
    join lateral (
      select * from meter_installations i where i.meter_id = r.meter_id and i.supply_point_id = r.supply_point_id
         and i.installed_on <= r.read_on order by i.installed_on desc limit 1) i on true
    cross join lateral (${theirDays(customer, sql`r.supply_point_id`)}) theirs
   where ${named} and r.account_id = ${customer.account.id} and theirs.days @> r.read_on
   order by r.id`;
