import type { FileCounts } from "@/db/schema/imports";
import type { ChangedRow } from "@/lib/billing-import/merge/upsert";
import type { Day } from "@/lib/dates";
import type { BillingFile } from "./file-spec";
import type { Reason } from "./reasons";

/** One thing wrong with one row; for a fault of the file itself `line` is 1, of the header, or 0 where there is none. */
export type Problem = {
  file: string;
  line: number;
  column: string;
  value: string;
  reason: Reason;
  detail: string;
};

/** `full`: the files hold all that the billing system knows, what is missing is closed. `changes`: nothing is closed. */
export type ImportMode = "full" | "changes";

/** What an import counts: files of rows, or of documents what they hold. */
export type ReportedFile =
  | BillingFile
  | "documents"
  | "lines of documents"
  | "VAT of documents"
  | "PDFs of documents";

type ImportProgress = {
  step: "reading" | "checking" | "merging";
  file: ReportedFile;
  /** Part of all bytes read, 0 to 1; of the steps after reading, part of the files done. */
  share: number;
};

export type ImportOptions = {
  mode: ImportMode;
  /** Import the good rows and write the others to `<folder>/refused`. */
  skipBad?: boolean;
  /** Find out what would happen, then undo it. */
  checkOnly?: boolean;
  /** Allow a full load to close more than a fifth of a file's rows. */
  closeMany?: boolean;
  /** Keep samples of what changes, for the report. */
  sampleChanges?: boolean;
  /** Write refused rows out whatever comes of the import: the folder is the portal's own. */
  keepRefused?: boolean;
  /** Day of the import in Europe/Ljubljana, if it is not today. */
  today?: Day;
  onProgress?(progress: ImportProgress): void;
  /** Hears every problem, in the order of files and lines; the report keeps the first thousand. */
  onProblem?(problem: Problem): void;
};

/** Why an import changed nothing. */
export type ImportRefusal = "bad-files" | "bad-rows" | "import-running" | "closes-too-many";

export type ImportReport = {
  mode: ImportMode;
  /** Nothing was changed because only a check was asked for. */
  checkOnly: boolean;
  files: Partial<Record<ReportedFile, FileCounts>>;
  /** SHA-256 over all files, hexadecimal. */
  filesSha256: string;
  problems: Problem[];
  problemCount: number;
  refusedRows: number;
  /** Where refused rows were written for mending; null where there are none. */
  refusedFolder: string | null;
  /** Files of a full load in which nothing was closed because rows of theirs were refused. */
  notClosed: BillingFile[];
  /** The first rows of each table that become others, where samples were asked for. */
  changedRows: ChangedRow[];
} & ({ ok: true } | { ok: false; reason: ImportRefusal });
