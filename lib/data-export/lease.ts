import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";

/** Renewed with each piece; whoever was killed loses the copy after it. */
const leaseSeconds = 300;
/** After so many attempts a copy is given up. */
const mostAttempts = 3;
const pauseSeconds = 60;
/** So long a finished copy can be fetched. */
export const validHours = 48;

/** A copy in the hands of one worker. `attempts` tells leases of one copy apart. */
export type LeasedExport = { id: string; accountId: string; attempts: number };

/** Takes the copy that waited longest and that no other worker holds, and gives up those tried too often. */
export async function leaseNext(): Promise<LeasedExport | undefined> {
  return transaction("office", async (tx) => {
    await tx.execute(sql`
      update data_exports set failed_at = now(), leased_until = null
       where made_at is null and failed_at is null and attempts >= ${mostAttempts} and leased_until < now()`);
    const [leased] = await tx.execute<LeasedExport>(sql`
      update data_exports set leased_until = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
       where id = (select id from data_exports
                    where made_at is null and failed_at is null and attempts < ${mostAttempts}
                      and (leased_until is null or leased_until < now())
                    order by requested_at limit 1 for update skip locked)
      returning id::text as id, account_id::text as "accountId", attempts`);
    if (leased) await tx.execute(sql`delete from data_export_parts where export_id = ${leased.id}::uuid`);
    return leased;
  });
}

/** Keeps one piece and the lease; false, and nothing is kept, where the copy is another worker's by now or gone. */
export const keepPart = ({ id, attempts }: LeasedExport, part: number, content: Buffer): Promise<boolean> =>
  transaction("office", async (tx) => {
    const [held] = await tx.execute(sql`
      update data_exports set leased_until = now() + make_interval(secs => ${leaseSeconds})
       where id = ${id}::uuid and attempts = ${attempts} and made_at is null and failed_at is null returning id`);
    if (!held) return false;
    await tx.execute(sql`insert into data_export_parts (export_id, part, content) values (${id}::uuid, ${part},
      decode(${content.toString("base64")}, 'base64'))`);
    return true;
  });

/** Puts a copy that could not be made back for later, or gives it up; a later lease is not disturbed. */
export async function putBack(
  { id, attempts }: LeasedExport,
  { forGood }: { forGood: boolean },
): Promise<void> {
  const givenUp = forGood || attempts >= mostAttempts;
  await transaction("office", (tx) =>
    tx.execute(sql`
      update data_exports set failed_at = ${givenUp ? sql`now()` : sql`null`},
             leased_until = ${givenUp ? sql`null` : sql`now() + make_interval(secs => ${pauseSeconds})`}
       where id = ${id}::uuid and attempts = ${attempts} and made_at is null and failed_at is null`),
  );
}
