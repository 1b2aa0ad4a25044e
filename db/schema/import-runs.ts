import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { imports } from "@/db/schema/imports";
import { officeAll } from "@/db/schema/roles";
import { staff } from "@/db/schema/staff";

/** A file that was uploaded, under the name it lies in the folder. */
export type UploadedFile = { name: string; bytes: number };

/** Files of billing data that somebody of the office uploaded; they lie in a folder of the machine that took them. */
export const importUploads = pgTable(
  "import_uploads",
  {
    id: uuid().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    files: jsonb().$type<UploadedFile[]>().notNull(),
    uploadedAt: moment().notNull().defaultNow(),
    /** When the files were removed; what was made of them stays in the history. */
    removedAt: moment(),
  },
  (t) => [index("import_uploads_uploaded").on(t.uploadedAt.desc()), officeAll("import_uploads")],
);

/** How far a run is. */
export type RunProgress = { step: "reading" | "checking" | "merging"; file: string; share: number };

/** One check or import, of uploaded files or from the command line. It is broken off where nobody has heard of it for a minute. */
export const importRuns = pgTable(
  "import_runs",
  {
    id: uuid().primaryKey(),
    uploadId: uuid().references(() => importUploads.id),
    /** Who started it; null for the command line. */
    staffId: uuid().references(() => staff.id),
    mode: text().$type<"full" | "changes">().notNull(),
    checkOnly: boolean().notNull(),
    skipBad: boolean().notNull(),
    closeMany: boolean().notNull(),
    startedAt: moment().notNull().defaultNow(),
    /** When the process that does it last said that it lives. */
    seenAt: moment().notNull().defaultNow(),
    finishedAt: moment(),
    progress: jsonb().$type<RunProgress>(),
    /** What came of it, as `ImportReport`; values of refused rows are removed after three months. */
    report: jsonb().$type<Record<string, unknown>>(),
    /** Id of the fault in the log, where it ended by one. */
    faultId: text(),
    importId: bigint({ mode: "number" }).references(() => imports.id),
  },
  (t) => [
    index("import_runs_started").on(t.startedAt.desc(), t.id),
    index("import_runs_upload").on(t.uploadId, t.startedAt.desc()),
    check("import_runs_mode", sql`${t.mode} in ('full', 'changes')`),
    officeAll("import_runs"),
  ],
);
