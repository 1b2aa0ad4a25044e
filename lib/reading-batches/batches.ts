import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Day } from "@/lib/dates";
import type { Service } from "@/lib/supply-points/meters";

/** One handing over of readings to billing. */
export type Batch = {
  number: number;
  madeAt: Date;
  madeBy: string | null;
  readings: number;
  takenBackAt: Date | null;
  takenBackBy: string | null;
};

type Row = Omit<Batch, "madeAt" | "takenBackAt"> & { madeAt: string; takenBackAt: string | null };

const batchPageSize = 50;

/** Batches, newest first; `before` is the number of the last one shown before. `next` is null at the end. */
export async function listBatches(
  tx: Tx,
  before: number | null,
): Promise<{ batches: Batch[]; next: number | null }> {
  const rows = await tx.execute<Row>(sql`
    select number::int as number, made_at as "madeAt", made_by as "madeBy", readings,
           taken_back_at as "takenBackAt", taken_back_by as "takenBackBy"
      from reading_batches where ${before === null ? sql`true` : sql`number < ${before}`}
     order by number desc limit ${batchPageSize + 1}`);
  const batches = rows.slice(0, batchPageSize).map(withMoments);
  return { batches, next: rows.length > batchPageSize ? (batches.at(-1)?.number ?? null) : null };
}

/** A batch by its number; null where there is none. */
export async function findBatch(tx: Tx, number: number): Promise<Batch | null> {
  const [row] = await tx.execute<Row>(sql`
    select number::int as number, made_at as "madeAt", made_by as "madeBy", readings,
           taken_back_at as "takenBackAt", taken_back_by as "takenBackBy"
      from reading_batches where number = ${number}`);
  return row ? withMoments(row) : null;
}

const withMoments = (row: Row): Batch => ({
  ...row,
  madeAt: new Date(row.madeAt),
  takenBackAt: row.takenBackAt ? new Date(row.takenBackAt) : null,
});

/** Readings that were accepted and are in no batch: what the next one would hold. */
export async function toHandOver(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from readings r where ${waitsForBilling}`,
  );
  return row?.count ?? 0;
}

/** True for a customer's reading `r` that was accepted, is not billed and in no batch that stands. */
export const waitsForBilling = sql`r.source = 'customer' and r.confirmed_at is not null and r.billed_at is null
  and r.withdrawn_at is null and r.rejected_at is null
  and not exists (select 1 from reading_batch_rows b where b.reading_id = r.id and b.taken_back_at is null)`;

/** One reading of a batch, as billing gets it; `value` an exact decimal in `unit`. */
export type BatchReading = {
  receiptNumber: string | null;
  supplyPoint: string;
  service: Service;
  meterSerial: string;
  readOn: Day;
  value: string;
  unit: "m3" | "MWh" | "kWh";
};

const portion = 5_000;

/** The readings of a batch in an order that never changes, in portions; the same each time, also of one taken back. */
export async function* batchReadings(tx: Tx, number: number): AsyncGenerator<BatchReading[]> {
  for (let after = "0"; ; ) {
    const rows = await tx.execute<BatchReading & { id: string }>(sql`
      select r.id::text as id, r.receipt_number as "receiptNumber", sp.number as "supplyPoint", m.service,
             m.serial as "meterSerial", r.read_on::text as "readOn", trim_scale(r.value)::text as value, m.unit
        from reading_batch_rows b
        join readings r on r.id = b.reading_id
        join supply_points sp on sp.id = r.supply_point_id
        join meters m on m.id = r.meter_id
       where b.batch_number = ${number} and b.reading_id > ${after}::bigint
       order by b.reading_id limit ${portion}`);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id: _, ...reading }) => reading);
    after = last.id;
  }
}
