import { sql } from "drizzle-orm";
import type { UploadedFile } from "@/db/schema/import-runs";
import { recordOfficeAct } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/staff";
import { ok, type Result, refused } from "@/lib/result";
import type { RunInput } from "./schema";

/** Keeps in the books that files were uploaded; they lie in the folder of this id. */
export async function keepUpload(by: Staff, upload: string, files: readonly UploadedFile[]): Promise<void> {
  await by.tx.execute(sql`
    insert into import_uploads (id, staff_id, files)
    values (${upload}::uuid, ${by.member.id}::uuid, ${JSON.stringify(files)}::text::jsonb)`);
  await recordOfficeAct(by, {
    action: "import.uploaded",
    details: { upload, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
  });
}

/** Held by who books a run. */
const bookingLock = 7_202_413;

/** The run that a form asked for; `started` is false where it was asked for before (R41). */
export type AskedRun = { upload: string; run: string; started: boolean };

/** Books a check or an import of an upload; who began it is in the log. One run at a time. */
export async function bookRun(
  by: Staff,
  { upload, run, check, mode, skipBad, closeMany }: RunInput,
): Promise<Result<AskedRun, "unknown-upload" | "files-gone" | "import-running">> {
  const { tx, member } = by;
  // One after the other: what is looked at next must be what the one before has booked.
  await tx.execute(sql`select pg_advisory_xact_lock(${bookingLock})`);
  const [found] = await tx.execute<{ removed: boolean; known: boolean; running: boolean }>(sql`
    select removed_at is not null as removed,
           exists (select 1 from import_runs r where r.id = ${run}::uuid) as known,
           exists (select 1 from import_runs r where r.finished_at is null and r.seen_at > now() - interval '1 minute')
             as running
      from import_uploads where id = ${upload}::uuid`);
  if (!found) return refused("unknown-upload");
  if (found.known) return ok({ upload, run, started: false });
  if (found.removed) return refused("files-gone");
  if (found.running) return refused("import-running");
  await tx.execute(sql`
    insert into import_runs (id, upload_id, staff_id, mode, check_only, skip_bad, close_many)
    values (${run}::uuid, ${upload}::uuid, ${member.id}::uuid, ${mode}, ${check}, ${skipBad}, ${closeMany})`);
  await recordOfficeAct(by, {
    action: check ? "import.checked" : "import.started",
    details: { upload, run, mode, skipBad, closeMany },
  });
  return ok({ upload, run, started: true });
}
