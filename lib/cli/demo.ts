import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { count } from "drizzle-orm";
import { closeDatabase, transaction } from "@/db/client";
import { payers } from "@/db/schema/payers";
import { importBillingData } from "@/lib/billing-import/import";
import { type LocalDatabase, localDataFolder, openLocalDatabase } from "@/lib/cli/local-database";
import { ended, startNext, stopProcess } from "@/lib/cli/next-process";
import { freePortFrom } from "@/lib/cli/ports";
import { type Day, isDay, today } from "@/lib/dates";
import { ensureDemoAnnouncements } from "@/lib/demo/announcements";
import { newCustomer, registeredPayerCode } from "@/lib/demo/cast";
import { ensureRegisteredAccount } from "@/lib/demo/registered-account";
import { writeDemoData } from "@/lib/demo/write";

type Options = { fresh?: boolean; today?: string; payers: string };

/** `portal demo`: the whole portal on this machine, with an embedded database and invented customers. */
export function demoCommand(program: Command): void {
  program
    .command("demo")
    .description("serve the portal on this machine with demonstration data and a local mailbox")
    .option("--fresh", "start over: forget the data folder")
    .option("--today <day>", "day that the demonstration's dates count back from (first start only)")
    .option("--payers <number>", "how many payers to make (first start only)", "300")
    .action(demo);
}

async function demo(options: Options): Promise<void> {
  const day = options.today ?? today();
  if (!isDay(day)) throw new Error(`--today ${day} is not a day; write it as 2026-11-23`);
  const dataFolder = localDataFolder();
  const database = await openDatabase(dataFolder, options.fresh === true);
  const stop = stopSignal();
  try {
    for (const notice of database.notices) say(notice);
    await fill(day, Number(options.payers), database);
    if (!(await build(stop))) return;
    await serve(dataFolder, database, stop);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function openDatabase(dataFolder: string, fresh: boolean): Promise<LocalDatabase> {
  let database = await openLocalDatabase(dataFolder);
  if (!database.started) {
    throw new Error(
      `Another portal already uses the data in ${dataFolder}. Stop it first, or name another folder with PORTAL_DATA.`,
    );
  }
  if (fresh) {
    // Opened first, so that only the holder of the data forgets them.
    await database.stop();
    for (const folder of [dataFolder, database.clusterFolder]) {
      if (folder) await rm(folder, { recursive: true, force: true });
    }
    database = await openLocalDatabase(dataFolder);
  }
  return database;
}

async function fill(day: Day, howMany: number, { secrets }: LocalDatabase): Promise<void> {
  const [known] = await transaction("office", (tx) => tx.select({ payers: count() }).from(payers));
  if (known?.payers === 0) {
    say("Making demonstration data …");
    const folder = await mkdtemp(join(tmpdir(), "portal-demo-data-"));
    try {
      await writeDemoData({ folder, payers: howMany, today: day });
      const report = await importBillingData(folder, { mode: "full", today: day });
      if (!report.ok) throw new Error("the import refused the demonstration data");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  await ensureRegisteredAccount(registeredPayerCode, secrets.demoPassword);
  // Not from `day`: what is announced is over by the clock, whatever day the data count back from.
  await ensureDemoAnnouncements(today());
}

async function build(stop: AbortSignal): Promise<boolean> {
  say("Building the portal …");
  const child = startNext(["build"], { NODE_ENV: "production" });
  stop.addEventListener("abort", () => child.kill("SIGTERM"));
  const code = await ended(child);
  if (code !== 0 && !stop.aborted) throw new Error("the build failed");
  return !stop.aborted;
}

async function serve(dataFolder: string, { secrets }: LocalDatabase, stop: AbortSignal): Promise<void> {
  const wanted = Number(process.env.PORT ?? 3000);
  const port = await freePortFrom(wanted);
  const url = `http://localhost:${port}`;
  if (port !== wanted) say(`Port ${wanted} is taken, using ${port}.`);
  const child = startNext(["start", "-H", "localhost", "-p", String(port)], {
    NODE_ENV: "production",
    PORTAL_URL: url,
    PORT: String(port),
  });
  stop.addEventListener("abort", () => void stopProcess(child));
  if (await answers(url, stop)) {
    say(`
  The portal            ${url}
  To register           payer code ${newCustomer.payerCode}, invoice number ${newCustomer.invoiceNumber}
  Already registered    payer code ${registeredPayerCode}, password ${secrets.demoPassword}
  The local mailbox     ${url}/mailbox

  Data are kept in ${dataFolder}. Ctrl-C stops everything; --fresh starts over.
`);
  }
  const code = await ended(child);
  if (code !== 0 && !stop.aborted) throw new Error(`the portal ended with code ${code}`);
}

async function answers(url: string, stop: AbortSignal): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && !stop.aborted; attempt++) {
    const response = await fetch(`${url}/api/health/live`).catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
