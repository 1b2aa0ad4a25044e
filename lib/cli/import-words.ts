import type { ImportRefusal, ImportReport } from "@/lib/billing-import/report";

/** What an import did, file by file, and how it ended. */
export function reportLines(report: ImportReport): string[] {
  const files = Object.entries(report.files);
  const width = Math.max(0, ...files.map(([name]) => name.length));
  const counted = files.map(([name, counts]) => {
    const { rows, added, changed, unchanged, closed, refused } = counts;
    const done = `${added} new, ${changed} changed, ${unchanged} unchanged, ${closed} closed, `;
    const unit = name === "documents" ? "files" : "rows";
    return `${name.padEnd(width)}  ${rows} ${unit}: ${report.ok ? done : ""}${refused} refused`;
  });
  const notes = report.notClosed.map(
    (file) => `${file}: nothing was closed, because rows of it were refused.`,
  );
  if (!report.ok) return [...counted, `Nothing was imported: ${refusals[report.reason]}`];
  if (report.refusedFolder) notes.push(`What was refused is in ${report.refusedFolder}.`);
  return [...counted, ...notes, report.checkOnly ? "Checked only: nothing was changed." : "Imported."];
}

const refusals: Record<ImportRefusal, string> = {
  "bad-files": "files are missing or cannot be read.",
  "bad-rows": "mend what is named above, or import the rest with --skip-bad.",
  "import-running": "another import is running.",
  "closes-too-many":
    "it would close more than a fifth of a file's rows. If that is meant, import with --close-many.",
};
