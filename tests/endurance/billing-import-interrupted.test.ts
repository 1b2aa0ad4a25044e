import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";
import {
  billingFolder,
  emptyBillingTables,
  importDay,
  replaced,
  rowsOf,
  withoutRow,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const tables = [
  "payers",
  "price_items",
  "prices",
  "supply_points",
  "supply_point_price_items",
  "tenures",
  "meters",
  "meter_installations",
  "invoices",
  "readings",
  "invoice_lines",
  "open_items",
  "payments",
  "payment_closures",
  "degree_days",
  "calorific_values",
  "imports",
];

/** Number and content of the rows of each table. */
const content = () =>
  rowsOf(
    sql.raw(
      tables
        .map(
          (table) =>
            `select '${table}' as name, count(*)::int, sum(hashtext(t::text)::bigint) from ${table} t`,
        )
        .join(" union all "),
    ),
  );

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Adds, changes and closes rows in every table. */
const secondLoad = () =>
  billingFolder({
    "payers.csv": withRow(
      "payers.csv",
      ...range(500).map((at) => `K${at};STRANKA ${at};Cesta ${at};3320;Velenje;;`),
    ),
    "prices.csv": withoutRow("prices.csv", /OMREZNINA/),
    "supply-points.csv": withRow(
      "supply-points.csv",
      ...range(500).map((at) => `9${at};water;Cesta ${at};3320;Velenje;;;;;;;;VODARINA;`),
    ).replace("VODARINA,OMREZNINA", "VODARINA"),
    "tenures.csv":
      withoutRow("tenures.csv", /^200/) +
      range(500)
        .map((at) => `9${at};K${at};1.1.2020;\n`)
        .join(""),
    "meters.csv":
      withoutRow("meters.csv", /^gas/) +
      range(500)
        .map((at) => `water;M${at};9${at};;m3;5;0;;;1.1.2020;0;;;\n`)
        .join(""),
    "readings.csv":
      withoutRow("readings.csv", /^gas/) +
      range(10_000)
        .map((at) => `water;M${at % 500};${1 + Math.floor(at / 500)}.1.2026;${at};company;\n`)
        .join(""),
    "invoices.csv": withoutRow("invoices.csv", /^12345679/),
    "invoice-lines.csv": withoutRow("invoice-lines.csv", /Izravnava/),
    "open-items.csv": withoutRow("open-items.csv", /^1177/),
    "payments.csv": withRow("payments.csv", "P-3;1234;1.8.2026;7;;"),
    "payment-closures.csv": withoutRow("payment-closures.csv", /12345679/),
    "degree-days.csv": replaced("degree-days.csv", "9,4", "9,6"),
    "calorific-values.csv": withRow("calorific-values.csv", "1.8.2026;11,4"),
  });

type Import = ChildProcessByStdio<Writable, Readable, null>;

/** An import in a process of its own, waiting for a word to begin. */
async function waitingImport(folder: string): Promise<{ child: Import; lines: AsyncIterator<string> }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/import-process.ts", folder, importDay],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  return { child, lines };
}

/** Waits until the server has given up the transactions of processes that are gone. */
async function othersGone(): Promise<void> {
  const busy = sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_xid is not null`;
  while ((await transaction("owner", (tx) => tx.execute(busy))).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// R42
test("killed at any of 20 points, an import leaves everything as it was; the next one does it all", {
  timeout: 180_000,
}, async () => {
  await importBillingData(await billingFolder(), { mode: "full", today: importDay });
  const before = await content();
  const folder = await secondLoad();
  // 13 files are read, checked and merged: the 20 points lie evenly among these 39 steps, the last at the last merge.
  const points = range(20).map((at) => Math.round((at * 38) / 19) + 1);

  let next = waitingImport(folder);
  for (const point of points) {
    const { child } = await next;
    next = waitingImport(folder);
    child.stdin.write(`${point}\n`);
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    await othersGone();
    expect(await content()).toEqual(before);
  }

  const { child, lines } = await next;
  child.stdin.write("go\n");
  let last: string | undefined;
  for (let line = await lines.next(); !line.done; line = await lines.next()) last = line.value;
  expect(last).toBe("done");
  expect(await content()).not.toEqual(before);
  const again = await importBillingData(folder, { mode: "full", today: importDay });
  expect(
    Object.values(again.files).every(({ added, changed, closed }) => added + changed + closed === 0),
  ).toBe(true);
});

test("a second import meanwhile is turned away, and the first is not disturbed", async () => {
  const folder = await secondLoad();
  let second: ReturnType<typeof importBillingData> | undefined;
  const first = await importBillingData(folder, {
    mode: "full",
    today: importDay,
    onProgress() {
      second ??= importBillingData(folder, { mode: "full", today: importDay });
    },
  });
  expect(first.ok).toBe(true);
  expect(await second).toMatchObject({ ok: false, reason: "import-running", files: {} });
  expect(await rowsOf(sql`select from imports`)).toHaveLength(1);
});
