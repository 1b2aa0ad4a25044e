import { sql } from "drizzle-orm";
import { type OfficeActor, recordOfficeAct } from "@/lib/audit/record";
import { type Batch, findBatch, waitsForBilling } from "@/lib/reading-batches/batches";
import { ok, type Result, refused } from "@/lib/result";

const nameOf = (by: OfficeActor): { id: string | null; name: string | null } =>
  "member" in by ? { id: by.member.id, name: by.member.name } : { id: null, name: by.officeName ?? null };

/**
 * Puts every accepted reading that is in no batch into a new one. Batches are made one after the other, and the database
 * keeps a reading from standing in two: two at once give no reading twice.
 */
export async function makeBatch(
  by: OfficeActor,
): Promise<Result<{ number: number }, "nothing-to-hand-over">> {
  const { tx } = by;
  const who = nameOf(by);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reading-batches'))`);
  const [waiting] = await tx.execute<{ any: boolean }>(
    sql`select exists (select 1 from readings r where ${waitsForBilling}) as any`,
  );
  if (!waiting?.any) return refused("nothing-to-hand-over");
  const [batch] = await tx.execute<{ number: number }>(sql`
    insert into reading_batches (made_by_id, made_by, readings)
    values (${who.id}::uuid, ${who.name}, 0) returning number::int as number`);
  if (!batch) throw new Error("no batch");
  const { number } = batch;
  const [held] = await tx.execute<{ readings: number }>(sql`
    with held as (
      insert into reading_batch_rows (batch_number, reading_id)
      select ${number}, r.id from readings r where ${waitsForBilling} returning 1)
    update reading_batches set readings = (select count(*) from held) where number = ${number} returning readings`);
  const details = { batch: number, readings: held?.readings ?? 0 };
  await recordOfficeAct(by, { action: "readings.exported", details });
  return ok({ number });
}

/**
 * Takes a batch back: its readings wait for the next one. Refused where billing has billed by one of them already; twice is
 * the same as once.
 */
export async function takeBatchBack(
  by: OfficeActor,
  { number }: { number: number },
): Promise<Result<Batch, "unknown-batch" | "billed-already">> {
  const { tx } = by;
  const who = nameOf(by);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reading-batches'))`);
  const batch = await findBatch(tx, number);
  if (!batch) return refused("unknown-batch");
  if (batch.takenBackAt) return ok(batch);
  const [billed] = await tx.execute<{ any: boolean }>(sql`
    select exists (select 1 from reading_batch_rows b join readings r on r.id = b.reading_id
                    where b.batch_number = ${number} and r.billed_at is not null) as any`);
  if (billed?.any) return refused("billed-already");
  await tx.execute(sql`
    update reading_batches set taken_back_at = now(), taken_back_by_id = ${who.id}::uuid, taken_back_by = ${who.name}
     where number = ${number}`);
  await tx.execute(sql`update reading_batch_rows set taken_back_at = now() where batch_number = ${number}`);
  await recordOfficeAct(by, {
    action: "readings.taken-back",
    details: { batch: number, readings: batch.readings },
  });
  return ok({ ...batch, takenBackAt: new Date(), takenBackBy: who.name });
}
