import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { RunProgress } from "@/db/schema/import-runs";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportReport } from "@/lib/billing-import/report";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { removeUploadFolder, uploadFolder } from "./folders";

const heartbeatMs = 1_000;

type BookedRun = {
  upload: string;
  mode: "full" | "changes";
  checkOnly: boolean;
  skipBad: boolean;
  closeMany: boolean;
};

/**
 * Does a booked run in this process: checks or imports the upload's files, says once a second how far it is, and writes down
 * what came of it. Files that were imported are removed. One that was begun or ended before is left alone. False for that.
 */
export async function performRun(run: string): Promise<boolean> {
  const booked = await begin(run);
  if (!booked) return false;
  let progress: RunProgress | null = null;
  const heartbeat = setInterval(() => void say(run, progress), heartbeatMs);
  try {
    const { upload, mode, checkOnly, skipBad, closeMany } = booked;
    const report = await importBillingData(uploadFolder(upload), {
      ...{ mode, checkOnly, skipBad, closeMany },
      sampleChanges: checkOnly,
      keepRefused: true,
      onProgress: (now) => {
        progress = now;
      },
    });
    await end(run, report);
    if (report.ok && !checkOnly && report.refusedRows === 0) await forget(upload);
  } catch (error) {
    const faultId = randomBytes(4).toString("hex");
    log.error({
      event: "import.fault",
      id: faultId,
      run,
      error: faultText(error),
    });
    await office((tx) =>
      tx.execute(
        sql`update import_runs set finished_at = now(), fault_id = ${faultId} where id = ${run}::uuid`,
      ),
    );
  } finally {
    clearInterval(heartbeat);
  }
  return true;
}

const office = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction("office", work);

/** The run, taken by this process alone: it has no progress yet. */
const begin = (run: string): Promise<BookedRun | undefined> =>
  office(async (tx) => {
    const [booked] = await tx.execute<BookedRun>(sql`
      update import_runs set seen_at = now(), progress = '{"step":"reading","file":"","share":0}'
       where id = ${run}::uuid and finished_at is null and progress is null and upload_id is not null
      returning upload_id::text as upload, mode, check_only as "checkOnly", skip_bad as "skipBad", close_many as "closeMany"`);
    return booked;
  });

async function say(run: string, progress: RunProgress | null): Promise<void> {
  await office((tx) =>
    tx.execute(sql`
      update import_runs set seen_at = now(), progress = coalesce(${progress && JSON.stringify(progress)}::text::jsonb, progress)
       where id = ${run}::uuid and finished_at is null`),
  ).catch(() => undefined);
}

const end = (run: string, report: ImportReport): Promise<void> =>
  office(async (tx) => {
    await tx.execute(sql`
      update import_runs set finished_at = now(), seen_at = now(), report = ${JSON.stringify(report)}::text::jsonb,
             import_id = case when ${report.ok && !report.checkOnly} then (select max(id) from imports) end
       where id = ${run}::uuid`);
  });

async function forget(upload: string): Promise<void> {
  await removeUploadFolder(upload);
  await office((tx) =>
    tx.execute(sql`update import_uploads set removed_at = now() where id = ${upload}::uuid`),
  );
}
