import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { chromium } from "@playwright/test";
import { closeDatabase } from "@/db/client";
import { chromiumPath } from "@/tests/support/browser";
import setUp from "@/tests/support/browser-set-up";
import { startPortal } from "@/tests/support/portal-process";
import { roleUrl, type TestServer } from "@/tests/support/test-server";
import { countTurns } from "@/tests/support/turn-counter";
import { median, middle, round } from "./figures";
import { type Load, load } from "./load";
import { addLongHistory } from "./long-history";
import { addManyBills } from "./many-bills";
import { laterWeight, pageWeight, type Weight } from "./page-weight";
import { type BenchPage, benchPages } from "./pages";
import { paperCost } from "./paper";
import { refreshStatistics } from "./refresh-statistics";
import { chartTakenOver, scriptLater, scriptOverEmpty } from "./script-limits";
import { signIn } from "./sign-in";

/** What each page may cost beside its share of the empty page's requests a second: bytes of HTML, round trips. */
const limits = { html: 40_000, scriptOverEmpty, scriptLater, turns: 3, ofTwin: 0.75 };
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const connections = 8;

type Row = BenchPage & {
  loads: Load[];
  ratios: number[];
  ofTwin: number[];
  weight: Weight;
  later: number;
  turns: number;
};

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
const twin = await startPortal({ ...shared, DATABASE_URL: direct, NEXT_DIST_DIR: ".next-twin" });
try {
  await addLongHistory();
  await addManyBills();
  await refreshStatistics(roleUrl(server.url, server.template, "owner"));
  const cookies = await signIn();
  const rows: Row[] = [];
  for (const page of benchPages) {
    const [url, cookie] = [portal.url + page.path, cookies[page.payer]];
    await load(url, cookie, 1, connections);
    await load(twin.url + page.path, cookie, 1, connections);
    const weight = await pageWeight(url, cookie);
    const later = page.path.endsWith("/consumption") ? await chartsWeight(url, cookie) : 0;
    rows.push({
      ...page,
      loads: [],
      ratios: [],
      ofTwin: [],
      weight,
      later,
      turns: await turnsOf(page.path, cookie),
    });
  }
  // Each beside a look at the empty page of the same second: a noisy machine slows both down.
  const ask = ({ path, payer }: Row, { url } = portal) =>
    load(url + path, cookies[payer], seconds, connections);
  const [empty, ...others] = rows;
  if (!empty) throw new Error("no pages");
  for (let round = 0; round < rounds; round++) {
    for (const row of others) {
      const [beside, own, twins] = [await ask(empty), await ask(row), await ask(row, twin)];
      empty.loads.push(beside);
      row.loads.push(own);
      row.ratios.push(own.perSecond / beside.perSecond);
      row.ofTwin.push(own.perSecond / twins.perSecond);
    }
  }
  await report(rows, await paperCost(portal.url, cookies.billed, rounds, seconds));
} finally {
  await Promise.all([portal.stop(), counting.stop(), twin.stop()]);
  await closeDatabase();
  await counter.close();
  await closeServer();
}

/** What the charts' library weighs when a browser fetches it. */
async function chartsWeight(url: string, cookie: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: "session", value: cookie.replace("session=", ""), url }]);
    return await laterWeight(await context.newPage(), url, cookie, chartTakenOver);
  } finally {
    await browser.close();
  }
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

async function report(rows: Row[], paper: Awaited<ReturnType<typeof paperCost>>): Promise<void> {
  const [empty] = rows;
  if (!empty) throw new Error("no pages");
  const results = rows.map((row) => ({
    page: row.page,
    atLeast: row.ratio,
    ratio: round(middle(row.ratios) ?? 1, 2),
    ofTwin: round(middle(row.ofTwin) ?? 1, 2),
    perSecond: round(median(row.loads, "perSecond"), 0),
    p50: round(median(row.loads, "p50"), 1),
    p95: round(median(row.loads, "p95"), 1),
    p99: round(median(row.loads, "p99"), 1),
    roundTrips: row.turns,
    html: row.weight.html,
    scriptOverEmpty: row.weight.script - empty.weight.script,
    scriptLater: row.later,
  }));
  const failed = results
    .slice(1)
    .flatMap((row) => [
      ...(row.ratio < row.atLeast ? [`${row.page}: ratio ${row.ratio} < ${row.atLeast}`] : []),
      ...(row.ofTwin < limits.ofTwin ? [`${row.page}: ${row.ofTwin} of its twin < ${limits.ofTwin}`] : []),
      ...(row.html > limits.html ? [`${row.page}: HTML ${row.html} > ${limits.html} bytes`] : []),
      ...(row.scriptOverEmpty > limits.scriptOverEmpty
        ? [`${row.page}: script ${row.scriptOverEmpty} > ${limits.scriptOverEmpty} bytes over the empty page`]
        : []),
      ...(row.scriptLater > limits.scriptLater
        ? [`${row.page}: later script ${row.scriptLater} > ${limits.scriptLater} bytes`]
        : []),
      ...(row.roundTrips > limits.turns
        ? [`${row.page}: ${row.roundTrips} round trips > ${limits.turns}`]
        : []),
    ])
    .concat(paper.failed);
  console.table(results);
  console.log(`a bill's PDF takes as long as its page ${paper.pages} times`);
  console.log(
    `${rounds} rounds of ${seconds} s, ${connections} connections, ${cpus().length} cores, Node ${process.version}; empty page's script ${empty.weight.script} bytes`,
  );
  await mkdir("test-results", { recursive: true });
  await writeFile(
    "test-results/bench.json",
    `${JSON.stringify({ results, limits, paper, failed }, null, 2)}\n`,
  );
  for (const line of failed) console.log(`over the limit: ${line}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
