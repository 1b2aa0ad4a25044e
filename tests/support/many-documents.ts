import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { transaction } from "@/db/client";
import { payers } from "@/db/schema/payers";
import { supplyPoints } from "@/db/schema/supply-points";
import { billFor, eslogOf, smallPdf, ublOf } from "@/tests/support/document-folder";

const payerCount = 50;
const codeOf = (at: number) => `D${at % payerCount}`;
const pointOf = (at: number) => String(30_000_000 + (at % payerCount));

/** The payers and supply points that `writeDocuments` bills. */
export async function addBilled(): Promise<void> {
  const all = Array.from({ length: payerCount }, (_, at) => at);
  const address = { street: "Kersnikova cesta 12", postcode: "3320", city: "Velenje" };
  await transaction("office", async (tx) => {
    await tx
      .insert(payers)
      .values(all.map((at) => ({ code: codeOf(at), name: `PLAČNIK ${at}`, ...address })));
    await tx
      .insert(supplyPoints)
      .values(all.map((at) => ({ number: pointOf(at), services: ["water" as const], ...address })));
  });
}

export type Format = "eslog" | "ubl";

/** Writes so many documents; with `pdfBytes`, each with a PDF of that size beside it. */
export async function writeDocuments(
  folder: string,
  count: number,
  { format = "eslog", pdfBytes = 0 }: { format?: Format; pdfBytes?: number } = {},
): Promise<string[]> {
  const write = format === "eslog" ? eslogOf : ublOf;
  const models = Array.from({ length: payerCount }, (_, at) =>
    write(billFor({ code: codeOf(at) }, { number: pointOf(at) }, { number: "NUMBER" })),
  );
  const names: string[] = [];
  for (let at = 0; at < count; at++) {
    const name = join(folder, `bill-${String(at).padStart(7, "0")}`);
    names.push(`${name}.xml`);
    await writeFile(`${name}.xml`, models[at % payerCount]?.replaceAll("NUMBER", `B${at}`) ?? "");
    if (pdfBytes > 0) await writeFile(`${name}.pdf`, smallPdf(`${at} ${"x".repeat(pdfBytes)}`));
  }
  return names;
}

export type DocumentRun = {
  outcome: string;
  documents: { rows: number; added: number; unchanged: number; refused: number };
  steps: number;
  seconds: number;
  /** Megabytes held while reading, rubbish taken out, at twenty moments. */
  samples: number[];
  largestMegabytes: number;
};

/** Imports a folder of documents in a process of its own, which dies at a step where it is given one; null then. */
export async function importInProcess(
  folder: string,
  today: string,
  { dieAt, env }: { dieAt?: number; env?: Record<string, string> } = {},
): Promise<DocumentRun | null> {
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "tests/support/document-process.ts", folder, today],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...env } },
  );
  const exit = once(child, "exit");
  const lines: string[] = [];
  const output = createInterface(child.stdout);
  output.on("line", (line) => lines.push(line));
  await once(output, "line");
  child.stdin.write(`${dieAt ?? "go"}\n`);
  await exit;
  const [, told] = lines;
  return told ? JSON.parse(told) : null;
}
