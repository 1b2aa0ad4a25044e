import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { closeDatabase } from "@/db/client";
import { cast } from "@/lib/demo/cast";
import { type Load, load } from "@/tests/bench/load";
import { pageWeight, type Weight } from "@/tests/bench/page-weight";
import { createAccount } from "@/tests/support/accounts";
import setUp from "@/tests/support/browser-set-up";
import { startPortal } from "@/tests/support/portal-process";
import { roleUrl, type TestServer } from "@/tests/support/test-server";
import { countTurns } from "@/tests/support/turn-counter";

/** What each page may cost: requests a second as a share of the empty page's, HTML and script bytes, round trips. */
const limits = { ratio: 0.45, html: 40_000, scriptOverEmpty: 50_000, turns: 3 };
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const connections = 8;

type Row = { page: string; path: string; loads: Load[]; weight: Weight; turns: number };

const closeServer = await setUp();
const server: TestServer = JSON.parse(process.env.PORTAL_TEST_SERVER ?? "");
const target = new URL(server.url);
const counter = await countTurns({ host: target.hostname, port: Number(target.port) });
const direct = roleUrl(server.url, server.template, "app");
const counted = new URL(direct);
counted.hostname = "127.0.0.1";
counted.port = String(counter.port);
const shared = {
  DATABASE_OFFICE_URL: roleUrl(server.url, server.template, "office"),
  AUTH_SECRET: "a secret for a bench that is long enough",
  MAILBOX_FOLDER: "/tmp/portal-bench-mailbox",
  PORTAL_GALLERY: "1",
  LOG_LEVEL: "silent",
};
Object.assign(process.env, shared, { DATABASE_URL: direct });
const portal = await startPortal({ ...shared, DATABASE_URL: direct });
const counting = await startPortal({ ...shared, DATABASE_URL: counted.href });
try {
  const account = await createAccount(cast.newCustomer.payerCode);
  const cookie = `session=${account.token}`;
  const point = cast.newCustomer.waterPoint;
  const rows: Row[] = [];
  for (const [page, path] of [
    ["empty", "/gallery/empty"],
    ["overview", "/"],
    ["supply point", `/supply-points/${point}`],
    ["reading form", `/supply-points/${point}/reading`],
    ["settings", "/settings"],
  ] as const) {
    await load(portal.url + path, cookie, 1, connections);
    const weight = await pageWeight(portal.url + path, cookie);
    rows.push({ page, path, loads: [], weight, turns: await turnsOf(path, cookie) });
  }
  // Interleaved, so that a noisy minute falls on all pages alike.
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) row.loads.push(await load(portal.url + row.path, cookie, seconds, connections));
  }
  await report(rows);
} finally {
  await Promise.all([portal.stop(), counting.stop()]);
  await closeDatabase();
  await counter.close();
  await closeServer();
}

/** Round trips of one warm request; the first ones describe the statements to the connection. */
async function turnsOf(path: string, cookie: string): Promise<number> {
  const ask = async () => {
    const response = await fetch(counting.url + path, { headers: { cookie } });
    await response.text();
  };
  for (let warm = 0; warm < 3; warm++) await ask();
  const before = counter.turns();
  await ask();
  return counter.turns() - before;
}

async function report(rows: Row[]): Promise<void> {
  const [empty] = rows;
  if (!empty) throw new Error("no pages");
  const median = (row: Row, of: keyof Load) =>
    row.loads.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(row.loads.length / 2)] ?? 0;
  const results = rows.map((row) => ({
    page: row.page,
    ratio: round(median(row, "perSecond") / median(empty, "perSecond"), 2),
    perSecond: round(median(row, "perSecond"), 0),
    p50: round(median(row, "p50"), 1),
    p95: round(median(row, "p95"), 1),
    p99: round(median(row, "p99"), 1),
    roundTrips: row.turns,
    html: row.weight.html,
    scriptOverEmpty: row.weight.script - empty.weight.script,
  }));
  const failed = results
    .slice(1)
    .flatMap((row) => [
      ...(row.ratio < limits.ratio ? [`${row.page}: ratio ${row.ratio} < ${limits.ratio}`] : []),
      ...(row.html > limits.html ? [`${row.page}: HTML ${row.html} > ${limits.html} bytes`] : []),
      ...(row.scriptOverEmpty > limits.scriptOverEmpty
        ? [`${row.page}: script ${row.scriptOverEmpty} > ${limits.scriptOverEmpty} bytes over the empty page`]
        : []),
      ...(row.roundTrips > limits.turns
        ? [`${row.page}: ${row.roundTrips} round trips > ${limits.turns}`]
        : []),
    ]);
  console.table(results);
  console.log(
    `${rounds} rounds of ${seconds} s, ${connections} connections, ${cpus().length} cores, Node ${process.version}; empty page's script ${empty.weight.script} bytes`,
  );
  await mkdir("test-results", { recursive: true });
  await writeFile("test-results/bench.json", `${JSON.stringify({ results, limits, failed }, null, 2)}\n`);
  for (const line of failed) console.log(`over the limit: ${line}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
