import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { transaction } from "@/db/client";
import { withDatabase } from "@/lib/cli/local-database";
import { batchReadings, findBatch } from "@/lib/reading-batches/batches";
import { batchCsv, batchXlsx } from "@/lib/reading-batches/files";
import { makeBatch } from "@/lib/reading-batches/mutations";

type Options = { format: string; out: string; batch?: string; name?: string };

/** `portal export-readings`: hands accepted readings over to billing as a numbered batch, or writes one again. */
export function exportReadingsCommand(program: Command): void {
  program
    .command("export-readings")
    .description("hand accepted readings over to billing, each once, as a numbered batch")
    .option("--format <format>", "csv or xlsx", "csv")
    .option("--out <folder>", "where the file is put", ".")
    .option("--batch <number>", "write a batch again that was made before")
    .option("--name <name>", "who of the office does it, for the log")
    .action((options: Options) => {
      if (options.format !== "csv" && options.format !== "xlsx") throw new Error("--format is csv or xlsx");
      return withDatabase(() => exportReadings(options));
    });
}

async function exportReadings({ format, out, batch, name }: Options): Promise<void> {
  const number = batch === undefined ? await newBatch(name) : Number(batch);
  if (number === null) {
    process.stdout.write("no accepted reading waits to be handed over\n");
    return;
  }
  const content = await transaction("office", async (tx) => {
    if (!Number.isSafeInteger(number) || !(await findBatch(tx, number)))
      throw new Error(`${batch}: no such batch`);
    const portions = batchReadings(tx, number);
    if (format === "xlsx") return batchXlsx(number, portions);
    const lines: string[] = [];
    for await (const line of batchCsv(number, portions)) lines.push(line);
    return Buffer.from(lines.join(""));
  });
  const file = join(out, `readings-${number}.${format}`);
  await writeFile(file, content);
  process.stdout.write(`batch ${number}: ${file}\n`);
}

async function newBatch(officeName: string | undefined): Promise<number | null> {
  const made = await transaction("office", (tx) => makeBatch({ tx, officeName }));
  return made.ok ? made.value.number : null;
}
