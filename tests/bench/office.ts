import { mkdir, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { cpus } from "node:os";
import type { PortalProcess } from "@/tests/support/portal-process";
import { openTestServer } from "@/tests/support/test-server";
import { round } from "./figures";
import { filledPortal } from "./filled-portal";

/** How many times slower the office's search and queue may be with many payers than with few, at the 95th percentile. */
const limit = 1.5;
const sizes = { few: 1_000, many: Number(process.env.BENCH_PAYERS ?? 100_000) };
const rounds = Number(process.env.BENCH_ROUNDS ?? 4);

type Size = keyof typeof sizes;
type Filled = { cookie: string; searches: Record<string, string[]> };
type Side = Filled & { portal: PortalProcess };

const server = await openTestServer();
const portals: PortalProcess[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
try {
  const sides = { few: await sideOf("few"), many: await sideOf("many") };
  const kinds = [...Object.keys(sides.few.searches), "queue of readings"];
  const times = new Map(kinds.map((kind) => [kind, { few: [] as number[], many: [] as number[] }]));
  for (let turn = -1; turn < rounds; turn += 1) {
    for (const kind of kinds) {
      // In turns, one request on each side: a noisy second falls on both alike.
      for (let at = 0; at < 40; at += 1) {
        for (const size of (at + turn) % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const)) {
          const { portal, cookie, searches } = sides[size];
          const words = searches[kind]?.[at];
          const path = words ? `/admin/payers?q=${encodeURIComponent(words)}` : "/admin/readings";
          const took = await asked(portal.url + path, cookie);
          if (turn >= 0) times.get(kind)?.[size].push(took);
        }
      }
    }
  }
  const results = kinds.map((kind) => {
    const { few = [], many = [] } = times.get(kind) ?? {};
    const [p95few, p95many] = [p95(few), p95(many)];
    return { kind, few: round(p95few, 1), many: round(p95many, 1), slower: round(p95many / p95few, 2) };
  });
  console.table(results);
  console.log(
    `p95 in ms, ${sizes.few} against ${sizes.many} payers; ${rounds} rounds of 40 requests, ${cpus().length} cores, Node ${process.version}`,
  );
  await mkdir("test-results", { recursive: true });
  await writeFile(
    "test-results/bench-office.json",
    `${JSON.stringify({ sizes, results, limit }, null, 2)}\n`,
  );
  const failed = results.filter(({ slower }) => slower > limit);
  for (const { kind, slower } of failed) console.log(`over the limit: ${kind}: ${slower} > ${limit}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  agent.destroy();
  await Promise.all(portals.map((portal) => portal.stop()));
  await server.close();
}

function p95(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
}

/** A database with so many payers, and a portal of its own over it. */
async function sideOf(size: Size): Promise<Side> {
  const { portal, answer } = await filledPortal<Filled>(server, "fill-office.ts", sizes[size]);
  portals.push(portal);
  return { portal, ...answer };
}

/** Milliseconds of one request; a search for a number that names one payer answers by leading there. */
function asked(url: string, cookie: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      if (![200, 307].includes(response.statusCode ?? 0))
        reject(new Error(`${url} answered ${response.statusCode}`));
      response.on("end", () => resolve(performance.now() - started));
      response.resume();
    }).on("error", reject);
  });
}
