import { sentenceOf } from "@/lib/billing-import/reasons";
import type { ImportRefusal, ImportReport, Problem } from "@/lib/billing-import/report";

/** `meters.csv, line 12, digits "15": must be 1 to 9`. */
export function problemLine({ file, line, column, value, reason, detail }: Problem): string {
  const place = [file, line > 0 ? `line ${line}` : "", column].filter(Boolean).join(", ");
  return `${place}${value ? ` "${value}"` : ""}: ${sentenceOf(reason, detail)}`;
}

/** What an import did, file by file, and how it ended. */
export function reportLines(report: ImportReport): string[] {
  const files = Object.entries(report.files);
  const width = Math.max(0, ...files.map(([name]) => name.length));
  const counted = files.map(([name, counts]) => {
    const { rows, added, changed, unchanged, closed, refused } = counts;
    const done = `${added} new, ${changed} changed, ${unchanged} unchanged, ${closed} closed, `;
    return `${name.padEnd(width)}  ${rows} rows: ${report.ok ? done : ""}${refused} refused`;
  });
  const notes = report.notClosed.map(
    (file) => `${file}: nothing was closed, because rows of it were refused.`,
  );
  if (!report.ok) return [...counted, `Nothing was imported: ${refusals[report.reason]}`];
  if (report.refusedFolder) notes.push(`The refused rows are in ${report.refusedFolder}.`);
  return [...counted, ...notes, report.checkOnly ? "Checked only: nothing was changed." : "Imported."];
}

const refusals: Record<ImportRefusal, string> = {
  "bad-files": "files are missing or cannot be read.",
  "bad-rows": "mend the rows named above, or import the others with --skip-bad.",
  "import-running": "another import is running.",
  "closes-too-many":
    "it would close more than a fifth of a file's rows. If that is meant, import with --close-many.",
};
