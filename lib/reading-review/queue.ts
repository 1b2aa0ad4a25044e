import { type SQL, sql } from "drizzle-orm";
import type { ReadingFlag } from "@/db/schema/readings";
import type { Staff } from "@/lib/auth/staff";
import type { Day } from "@/lib/dates";
import { isPending } from "@/lib/readings/status";
import type { Service } from "@/lib/supply-points/meters";

/** Reasons for a look, gravest first; a reading stands in the queue by its gravest. */
export const gravity = [
  "very-high",
  "rollover",
  "zero",
  "low",
  "high",
  "estimate-too-high",
  "outside-window",
] as const satisfies readonly ReadingFlag[];

/** A reported reading that waits for the office; `value` an exact decimal in `unit`, `previous` the actual state before. */
export type QueuedReading = {
  receiptNumber: string;
  receivedAt: Date;
  askedAgainAt: Date | null;
  flags: ReadingFlag[];
  supplyPoint: string;
  street: string;
  city: string;
  service: Service;
  serial: string;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  readOn: Day;
  value: string;
  previous: { day: Day; value: string } | null;
};

/** Which are listed: all, or those with one reason or of one service. */
export type QueueFilter = { flag?: ReadingFlag; service?: Service };

/** Where a page of the queue begins: behind this reading. */
export type QueueKey = { rank: number; id: string };

export type QueuePage = { readings: QueuedReading[]; next: QueueKey | null; waiting: number };

export const queuePageSize = 50;

/** Place of the reading `r` in the queue by its gravest reason; those without one come last. */
const rank: SQL = sql`(select coalesce(min(array_position(array[${sql.join(
  gravity.map((flag) => sql`${flag}::text`),
  sql`, `,
)}], flag)), ${gravity.length + 1}) from unnest(r.flags) as flag)`;

const fits = ({ flag, service }: QueueFilter): SQL => sql`
  ${flag ? sql`${flag}::text = any(r.flags)` : sql`true`}
  and ${service ? sql`m.service = ${service}::service` : sql`true`}`;

/** The queue of readings that need a look, worst first, then in the order they came; paged by key. */
export async function readingQueue(
  { tx }: Staff,
  filter: QueueFilter,
  after: QueueKey | null,
): Promise<QueuePage> {
  const [rows, [counted]] = await Promise.all([
    tx.execute<
      QueuedReading & { rank: number; id: string; receivedAt: string; askedAgainAt: string | null }
    >(sql`
      with pending as (
        select r.id, r.receipt_number, r.received_at, r.asked_again_at, r.flags, r.read_on, r.value, r.meter_id,
               r.supply_point_id, ${rank} as rank, m.service, m.serial, m.unit, m.digits
          from readings r join meters m on m.id = r.meter_id
         where ${isPending} and r.receipt_number is not null and ${fits(filter)}),
      page as (
        select * from pending
         where ${after ? sql`(rank, id) > (${after.rank}::int, ${after.id}::bigint)` : sql`true`}
         order by rank, id limit ${queuePageSize + 1})
      select p.id::text as id, p.rank, p.receipt_number as "receiptNumber", p.received_at as "receivedAt",
             p.asked_again_at as "askedAgainAt", p.flags, sp.number as "supplyPoint", sp.street, sp.city,
             p.service, p.serial, p.unit, p.digits, p.read_on::text as "readOn", trim_scale(p.value)::text as value,
             (select jsonb_build_object('day', b.read_on, 'value', trim_scale(b.value)::text) from readings b
               where b.meter_id = p.meter_id and b.supply_point_id = p.supply_point_id and b.read_on < p.read_on
                 and b.source <> 'estimate' and b.withdrawn_at is null and b.rejected_at is null
               order by b.read_on desc limit 1) as previous
        from page p join supply_points sp on sp.id = p.supply_point_id
       order by p.rank, p.id`),
    tx.execute<{ waiting: number }>(sql`
      select count(*)::int as waiting from readings r join meters m on m.id = r.meter_id
       where ${isPending} and r.receipt_number is not null and ${fits(filter)}`),
  ]);
  const page = rows.slice(0, queuePageSize);
  const last = page.at(-1);
  return {
    readings: page.map(({ rank: _, id: __, receivedAt, askedAgainAt, ...reading }) => ({
      ...reading,
      receivedAt: new Date(receivedAt),
      askedAgainAt: askedAgainAt ? new Date(askedAgainAt) : null,
    })),
    next: rows.length > queuePageSize && last ? { rank: last.rank, id: last.id } : null,
    waiting: counted?.waiting ?? 0,
  };
}

/** Receipt number of the worst reading that waits and was not asked for anew; null where none does. */
export async function nextToDecide({ tx }: Staff): Promise<string | null> {
  const [row] = await tx.execute<{ receiptNumber: string }>(sql`
    select r.receipt_number as "receiptNumber" from readings r
     where ${isPending} and r.receipt_number is not null and r.asked_again_at is null
     order by ${rank}, r.id limit 1`);
  return row?.receiptNumber ?? null;
}
