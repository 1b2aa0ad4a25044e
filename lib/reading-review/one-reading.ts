import { sql } from "drizzle-orm";
import type { ReadingFlag, readingSource } from "@/db/schema/readings";
import { noteLook } from "@/lib/audit/note-look";
import type { Staff } from "@/lib/auth/staff";
import type { Day } from "@/lib/dates";
import { type ReadingStatus, statusOf } from "@/lib/readings/status";
import type { Service } from "@/lib/supply-points/meters";

/** One state of the meter before the reading, newest first in lists. */
export type StateBefore = { day: Day; value: string; source: (typeof readingSource.enumValues)[number] };

/** All that a decision on a reported reading rests on; values are exact decimals in `unit`. */
export type ReviewedReading = {
  receiptNumber: string;
  status: ReadingStatus;
  rejectionReason: string | null;
  receivedAt: Date;
  askedAgainAt: Date | null;
  flags: ReadingFlag[];
  note: string | null;
  reporter: string | null;
  reporterEmail: string | null;
  supplyPoint: string;
  street: string;
  city: string;
  service: Service;
  serial: string;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  annualEstimate: string | null;
  readOn: Day;
  value: string;
  photo: boolean;
  history: StateBefore[];
};

const statesBefore = 36;

type Row = Omit<ReviewedReading, "receivedAt" | "askedAgainAt"> & {
  receivedAt: string;
  askedAgainAt: string | null;
  accountId: string | null;
  payerId: string | null;
};

/**
 * A reported reading by its receipt number, with the last three years of its meter; null where there is none. That somebody
 * of the office looked is written into the log, where the customer reads it: at most once an hour a member.
 */
export async function reviewReading(staff: Staff, receiptNumber: string): Promise<ReviewedReading | null> {
  const [row] = await staff.tx.execute<Row>(sql`
    select r.receipt_number as "receiptNumber", ${statusOf} as status, r.rejection_reason as "rejectionReason",
           r.received_at as "receivedAt", r.asked_again_at as "askedAgainAt", r.flags, r.note,
           a.display_name as reporter, r.confirmation_email as "reporterEmail", r.account_id::text as "accountId",
           (select t.payer_id from tenures t where t.supply_point_id = r.supply_point_id and t.withdrawn_at is null
               and r.read_on between t.valid_from and coalesce(t.valid_to, 'infinity') limit 1)::text as "payerId",
           sp.number as "supplyPoint", sp.street, sp.city, m.service, m.serial, m.unit, m.digits, m.decimals,
           (select trim_scale(i.annual_estimate)::text from meter_installations i
             where i.meter_id = r.meter_id and i.supply_point_id = r.supply_point_id
             order by i.installed_on desc limit 1) as "annualEstimate",
           r.read_on::text as "readOn", trim_scale(r.value)::text as value,
           exists (select 1 from reading_photos p where p.reading_id = r.id) as photo,
           coalesce((select jsonb_agg(jsonb_build_object('day', b.read_on, 'value', trim_scale(b.value)::text,
                       'source', b.source) order by b.read_on desc)
              from (select * from readings b
                     where b.meter_id = r.meter_id and b.supply_point_id = r.supply_point_id and b.id <> r.id
                       and b.read_on <= r.read_on and b.withdrawn_at is null and b.rejected_at is null
                     order by b.read_on desc limit ${statesBefore}) b), '[]'::jsonb) as history
      from readings r
      join supply_points sp on sp.id = r.supply_point_id
      join meters m on m.id = r.meter_id
      left join accounts a on a.id = r.account_id
     where r.receipt_number = ${receiptNumber}`);
  if (!row) return null;
  const { accountId, payerId, receivedAt, askedAgainAt, ...reading } = row;
  await noteLook(staff, {
    action: "reading.seen",
    accountId: accountId ?? undefined,
    payerId: payerId === null ? undefined : Number(payerId),
    details: { receiptNumber },
  });
  return {
    ...reading,
    receivedAt: new Date(receivedAt),
    askedAgainAt: askedAgainAt ? new Date(askedAgainAt) : null,
  };
}

/** The photo that came with a reading, as `lib/photos` keeps it; null where there is none. */
export async function reviewedPhoto(
  { tx }: Staff,
  receiptNumber: string,
): Promise<{ content: string | null; storeKey: string | null } | null> {
  const [photo] = await tx.execute<{ content: string | null; storeKey: string | null }>(sql`
    select encode(p.content, 'base64') as content, p.store_key as "storeKey"
      from reading_photos p join readings r on r.id = p.reading_id
     where r.receipt_number = ${receiptNumber}`);
  return photo ?? null;
}
