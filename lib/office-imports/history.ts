import { sql } from "drizzle-orm";
import type { RunProgress, UploadedFile } from "@/db/schema/import-runs";
import type { FileCounts } from "@/db/schema/imports";
import type { Staff } from "@/lib/auth/staff";
import type { ImportReport } from "@/lib/billing-import/report";

/** How a run stands: it goes on, was broken off, ended by a fault, refused the data, or did what it was to do. */
export type RunState = "running" | "broken-off" | "fault" | "refused" | "checked" | "imported";

/** One check or import. */
export type ListedRun = {
  id: string;
  /** Null for the command line. */
  upload: string | null;
  by: string | null;
  mode: "full" | "changes";
  checkOnly: boolean;
  startedAt: Date;
  finishedAt: Date | null;
  state: RunState;
  progress: RunProgress | null;
  faultId: string | null;
  report: ImportReport | null;
};

/** Files that were uploaded, with what was done with them, newest first. */
export type Upload = {
  id: string;
  by: string;
  uploadedAt: Date;
  removed: boolean;
  files: UploadedFile[];
  runs: ListedRun[];
};

const pageSize = 20;

type Row = Omit<ListedRun, "startedAt" | "finishedAt"> & { startedAt: string; finishedAt: string | null };

const columns = sql`
  r.id::text as id, r.upload_id::text as upload, (select s.name from staff s where s.id = r.staff_id) as by, r.mode,
  r.check_only as "checkOnly", r.started_at as "startedAt", r.finished_at as "finishedAt", r.progress,
  r.fault_id as "faultId", r.report,
  case when r.fault_id is not null then 'fault'
       when r.report is not null and not (r.report->>'ok')::boolean then 'refused'
       when r.report is not null and r.check_only then 'checked'
       when r.report is not null then 'imported'
       when r.seen_at > now() - interval '1 minute' then 'running' else 'broken-off' end as state`;

const asRun = (row: Row): ListedRun => ({
  ...row,
  startedAt: new Date(row.startedAt),
  finishedAt: row.finishedAt ? new Date(row.finishedAt) : null,
});

/** All checks and imports, newest first, those begun before the one named `before`. */
export async function listRuns(
  { tx }: Staff,
  before: string | null,
): Promise<{ runs: ListedRun[]; next: string | null }> {
  const rows = await tx.execute<Row>(sql`
    select ${columns} from import_runs r
     where ${before}::text is null
        or (r.started_at, r.id) < (select b.started_at, b.id from import_runs b where b.id::text = ${before})
     order by r.started_at desc, r.id desc limit ${pageSize + 1}`);
  const page = rows.slice(0, pageSize).map(asRun);
  return { runs: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** Uploads whose files are still there, newest first. */
export async function listUploads({ tx }: Staff): Promise<Omit<Upload, "runs">[]> {
  const rows = await tx.execute<Omit<Upload, "runs" | "uploadedAt"> & { uploadedAt: string }>(sql`
    select u.id::text as id, s.name as by, u.uploaded_at as "uploadedAt", u.files, false as removed
      from import_uploads u join staff s on s.id = u.staff_id
     where u.removed_at is null order by u.uploaded_at desc, u.id limit ${pageSize}`);
  return rows.map((row) => ({ ...row, uploadedAt: new Date(row.uploadedAt) }));
}

/** One upload with its runs; null where it is unknown. */
export async function findUpload({ tx }: Staff, id: string): Promise<Upload | null> {
  const [row] = await tx.execute<Omit<Upload, "runs" | "uploadedAt"> & { uploadedAt: string }>(sql`
    select u.id::text as id, s.name as by, u.uploaded_at as "uploadedAt", u.files, u.removed_at is not null as removed
      from import_uploads u join staff s on s.id = u.staff_id where u.id::text = ${id}`);
  if (!row) return null;
  const runs = await tx.execute<Row>(sql`
    select ${columns} from import_runs r where r.upload_id = ${id}::uuid order by r.started_at desc, r.id desc`);
  return { ...row, uploadedAt: new Date(row.uploadedAt), runs: runs.map(asRun) };
}

/** The upload of a run, where it had one; null where the run is unknown. */
export async function uploadOfRun({ tx }: Staff, run: string): Promise<string | null> {
  const [found] = await tx.execute<{ upload: string | null }>(
    sql`select upload_id::text as upload from import_runs where id::text = ${run}`,
  );
  return found?.upload ?? null;
}

/** When billing data were imported last, and what that counted, by file. */
export type LastImport = { at: Date; files: Record<string, FileCounts> };

/** The last import of billing data; null where there was none. */
export async function lastImport({ tx }: Staff): Promise<LastImport | null> {
  const [row] = await tx.execute<{ at: string; files: Record<string, FileCounts> }>(
    sql`select finished_at as at, files from imports order by id desc limit 1`,
  );
  return row ? { at: new Date(row.at), files: row.files } : null;
}
