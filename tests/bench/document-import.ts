import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { today } from "@/lib/dates";
import { type Format, importInProcess, writeDocuments } from "@/tests/support/many-documents";
import { copyTemplate, openTestServer, roleUrl } from "@/tests/support/test-server";
import { round } from "./figures";

/** An import may take so many times what `xmllint --noout` takes for the same files: it also checks and stores them. */
const limit = 60;
const count = Number(process.env.BENCH_DOCUMENTS ?? 2_000);
const pdfBytes = Number(process.env.BENCH_PDF_BYTES ?? 0);
const filesAtOnce = 500;

const server = await openTestServer();
const work = await mkdtemp(join(tmpdir(), "portal-bench-documents-"));
try {
  const results = [await measured("eslog"), await measured("ubl")];
  console.table(results);
  console.log(`${count} documents a format, ${cpus().length} cores, Node ${process.version}`);
  await mkdir("test-results", { recursive: true });
  await writeFile(
    "test-results/bench-documents.json",
    `${JSON.stringify({ count, results, limit }, null, 2)}\n`,
  );
  for (const { format, timesXmllint } of results.filter((each) => each.timesXmllint > limit)) {
    console.log(`over the limit: ${format}: ${timesXmllint} > ${limit}`);
    process.exitCode = 1;
  }
} finally {
  await rm(work, { recursive: true, force: true });
  await server.close();
}

/** Writes the documents, has xmllint read them, imports them into a database of their own, and again. */
async function measured(format: Format) {
  const folder = join(work, format);
  await mkdir(folder);
  const files = await writeDocuments(folder, count, { format, pdfBytes });
  const { size } = await stat(files[0] ?? "");
  const env = await billedDatabase();
  // Once before, so that the files are in memory for both.
  await xmllint(files);
  const lint = await xmllint(files);
  const first = await importInProcess(folder, today(), { env });
  const again = await importInProcess(folder, today(), { env });
  if (first?.documents.added !== count || again?.documents.unchanged !== count) {
    throw new Error(`not all documents came in: ${JSON.stringify(first ?? again)}`);
  }
  await rm(folder, { recursive: true, force: true });
  return {
    format,
    kilobytes: round(size / 1000, 1),
    xmllintPerSecond: round(count / lint, 0),
    importPerSecond: round(count / first.seconds, 0),
    againPerSecond: round(count / again.seconds, 0),
    timesXmllint: round(first.seconds / lint, 1),
    heldMegabytes: `${round(Math.min(...first.samples), 0)}–${round(Math.max(...first.samples), 0)}`,
    largestMegabytes: round(first.largestMegabytes, 0),
  };
}

async function xmllint(files: readonly string[]): Promise<number> {
  const started = performance.now();
  for (let at = 0; at < files.length; at += filesAtOnce) {
    await promisify(execFile)("xmllint", ["--noout", ...files.slice(at, at + filesAtOnce)]);
  }
  return (performance.now() - started) / 1000;
}

/** A database with the payers and supply points that the documents bill. */
async function billedDatabase(): Promise<Record<string, string>> {
  const name = await copyTemplate(server);
  const env = {
    DATABASE_URL: roleUrl(server.url, name, "app"),
    DATABASE_OFFICE_URL: roleUrl(server.url, name, "office"),
    DATABASE_OWNER_URL: roleUrl(server.url, name, "owner"),
    AUTH_SECRET: "a secret for a bench that is long enough",
    LOG_LEVEL: "silent",
  };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "tests/bench/fill-billed.ts"], {
    env: { ...process.env, ...env },
  });
  return env;
}
