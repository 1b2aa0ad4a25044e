import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type Day, isDay, today } from "@/lib/dates";
import { writeDemoData } from "@/lib/demo/write";

type Options = { payers: number; today?: Day; seed: number; light?: boolean };

/** `portal demo-data <folder>`: writes demonstration data as the CSV files that `portal import` reads. */
export function demoDataCommand(program: Command): void {
  program
    .command("demo-data")
    .description("write demonstration data as CSV files that `import` reads")
    .argument("<folder>", "folder for the files, made where it is missing")
    .option("--payers <number>", "how many payers to make", wholeNumber, 300)
    .option("--today <day>", "day that all dates count back from", existingDay)
    .option("--seed <number>", "another seed makes other payers", wholeNumber, 1)
    .option(
      "--light",
      "one year, and lines for the first 10,000 payers only (the rule from 100,000 payers on)",
    )
    .action(async (folder: string, options: Options) => {
      const summary = await writeDemoData({
        folder: resolve(folder),
        payers: options.payers,
        today: options.today ?? today(),
        seed: options.seed,
        ...(options.light && { profile: "light" as const }),
      });
      for (const [file, rows] of Object.entries(summary.rows)) {
        process.stdout.write(`${String(rows).padStart(10)} ${file}\n`);
      }
      process.stdout.write(`Written to ${summary.folder}\n`);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function existingDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError("It must be a day such as 2026-11-23.");
  return text;
}
