import type { Command } from "commander";
import { importBillingData } from "@/lib/billing-import/import";
import { problemLine } from "@/lib/billing-import/problem-line";
import type { ImportReport } from "@/lib/billing-import/report";
import { reportLines } from "@/lib/cli/import-words";
import { withDatabase } from "@/lib/cli/local-database";
import { progressLine } from "@/lib/cli/progress-line";
import { noteCommandRun } from "@/lib/office-imports/command-run";

type Options = { changes?: true; skipBad?: true; check?: true; closeMany?: true };

/** `portal import <folder>`: brings billing data in, as `docs/billing-data.md` describes; exits 1 where they are refused. */
export function importCommand(program: Command): void {
  program
    .command("import")
    .description(
      "import a folder of CSV files or of e-invoices from the billing system (docs/billing-data.md)",
    )
    .argument(
      "<folder>",
      "folder with payers.csv, readings.csv …, or with e-SLOG 2.0 and UBL 2.1 documents and their PDFs",
    )
    .option("--changes", "only what changed: nothing is closed, files may be missing")
    .option("--check", "check everything and say what would happen, change nothing")
    .option("--skip-bad", "import the good rows or documents, leave the bad ones in <folder>/refused")
    .option("--close-many", "let a full load close more than a fifth of a file's rows")
    .action((folder: string, options: Options) => withDatabase(() => runImport(folder, options)));
}

async function runImport(folder: string, options: Options): Promise<void> {
  const progress = progressLine(process.stderr);
  const startedAt = new Date();
  let report: ImportReport;
  try {
    const asked = {
      mode: options.changes ? ("changes" as const) : ("full" as const),
      skipBad: options.skipBad,
      checkOnly: options.check,
      closeMany: options.closeMany,
    };
    report = await importBillingData(folder, {
      ...asked,
      onProgress: ({ step, file, share }) => progress.show(`${step} ${file}`, share),
      onProblem(problem) {
        progress.clear();
        process.stderr.write(`${problemLine(problem)}\n`);
      },
    });
    await noteCommandRun(startedAt, asked, report);
  } finally {
    progress.clear();
  }
  process.stdout.write(`${reportLines(report).join("\n")}\n`);
  if (!report.ok) process.exitCode = 1;
}
