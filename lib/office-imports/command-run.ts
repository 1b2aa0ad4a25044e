import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { ImportOptions, ImportReport } from "@/lib/billing-import/report";

/** Notes a finished check or import of the command line, so that the office's history knows of it. */
export async function noteCommandRun(
  startedAt: Date,
  { mode, checkOnly = false, skipBad = false, closeMany = false }: ImportOptions,
  report: ImportReport,
): Promise<void> {
  await transaction("office", (tx) =>
    tx.execute(sql`
      insert into import_runs (id, mode, check_only, skip_bad, close_many, started_at, finished_at, report, import_id)
      values (${randomUUID()}::uuid, ${mode}, ${checkOnly}, ${skipBad}, ${closeMany}, ${startedAt.toISOString()}, now(),
        ${JSON.stringify(report)}::text::jsonb,
        case when ${report.ok && !report.checkOnly} then (select max(id) from imports) end)`),
  );
}
