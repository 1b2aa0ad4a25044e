import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import type { PortalProcess } from "@/tests/support/portal-process";
import { openTestServer } from "@/tests/support/test-server";
import { median, round } from "./figures";
import { filledPortal } from "./filled-portal";
import { type Load, load } from "./load";
import { benchPages } from "./pages";
import type { signIn } from "./sign-in";

/** How many times slower a page may be with many payers in the database than with few. */
const limit = 1.2;
const sizes = { few: 1_000, many: Number(process.env.BENCH_PAYERS ?? 100_000) };
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const connections = 8;

type Size = keyof typeof sizes;
type Side = { portal: PortalProcess; cookies: Awaited<ReturnType<typeof signIn>> };

const server = await openTestServer();
const portals: PortalProcess[] = [];
try {
  const sides = { few: await sideOf("few"), many: await sideOf("many") };
  const rows = benchPages.map((page) => ({ ...page, few: [] as Load[], many: [] as Load[] }));
  for (let turn = -1; turn < rounds; turn++) {
    for (const row of rows) {
      // One after the other, first the one then the other: a noisy minute falls on both alike.
      for (const size of turn % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const)) {
        const { portal, cookies } = sides[size];
        const measured = await load(
          portal.url + row.path,
          cookies[row.payer],
          turn < 0 ? 1 : seconds,
          connections,
        );
        if (turn >= 0) row[size].push(measured);
      }
    }
  }
  const results = rows.map(({ page, few, many }) => {
    const perSecond = { few: median(few, "perSecond"), many: median(many, "perSecond") };
    return {
      page,
      few: round(perSecond.few, 0),
      many: round(perSecond.many, 0),
      slower: round(perSecond.few / perSecond.many, 2),
    };
  });
  console.table(results);
  console.log(
    `${sizes.few} against ${sizes.many} payers; ${rounds} rounds of ${seconds} s, ${connections} connections, ${cpus().length} cores, Node ${process.version}`,
  );
  const failed = results.filter(({ slower }) => slower > limit);
  await mkdir("test-results", { recursive: true });
  await writeFile(
    "test-results/bench-payers.json",
    `${JSON.stringify({ sizes, results, limit }, null, 2)}\n`,
  );
  for (const { page, slower } of failed) console.log(`over the limit: ${page}: ${slower} > ${limit}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await Promise.all(portals.map((portal) => portal.stop()));
  await server.close();
}

/** A database with so many payers, and a portal of its own over it. */
async function sideOf(size: Size): Promise<Side> {
  const { portal, answer } = await filledPortal<Side["cookies"]>(server, "fill-payers.ts", sizes[size]);
  portals.push(portal);
  return { portal, cookies: answer };
}
