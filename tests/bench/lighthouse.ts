import { mkdir, writeFile } from "node:fs/promises";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { closeDatabase } from "@/db/client";
import { cast } from "@/lib/demo/cast";
import { invoicesPath } from "@/lib/invoices/paths";
import { consumptionPath } from "@/lib/supply-points/paths";
import { createAccount } from "@/tests/support/accounts";
import { chromiumPath } from "@/tests/support/browser";
import setUp from "@/tests/support/browser-set-up";
import { startPortal } from "@/tests/support/portal-process";
import { roleUrl, type TestServer } from "@/tests/support/test-server";
import { middle } from "./figures";

// What Lighthouse says of five pages on its phone: a slow network and a processor four times slower than this one.

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const least = { performance: 95, accessibility: 100, "best-practices": 100 };
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];

const pages = {
  login: { path: "/login", signedIn: false },
  registration: { path: "/register", signedIn: false },
  overview: { path: "/", signedIn: true },
  consumption: { path: consumptionPath(cast.newCustomer.waterPoint), signedIn: true },
  bills: { path: invoicesPath, signedIn: true },
};

const closeServer = await setUp();
const server: TestServer = JSON.parse(process.env.PORTAL_TEST_SERVER ?? "");
const env = {
  DATABASE_URL: roleUrl(server.url, server.template, "app"),
  DATABASE_OFFICE_URL: roleUrl(server.url, server.template, "office"),
  AUTH_SECRET: "a secret for a bench that is long enough",
  MAILBOX_FOLDER: "/tmp/portal-bench-mailbox",
  LOG_LEVEL: "silent",
};
Object.assign(process.env, env);
const portal = await startPortal(env);
const chrome = await launch({
  chromePath: await chromiumPath(),
  chromeFlags: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
  ],
});
try {
  const { token } = await createAccount(cast.newCustomer.payerCode);
  const results = [];
  for (const [page, { path, signedIn }] of Object.entries(pages)) {
    const scores: Record<Category, number[]> = { performance: [], accessibility: [], "best-practices": [] };
    const faults = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const found = await lighthouse(portal.url + path, {
        port: chrome.port,
        onlyCategories: categories,
        logLevel: "error",
        ...(signedIn && { extraHeaders: { Cookie: `session=${token}` } }),
      });
      if (!found) throw new Error(`nothing was said of ${path}`);
      for (const category of categories) {
        const { score, auditRefs = [] } = found.lhr.categories[category] ?? {};
        scores[category].push(Math.round((score ?? 0) * 100));
        for (const { id, weight } of category === "performance" ? [] : auditRefs) {
          const audit = found.lhr.audits[id];
          if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1) faults.add(id);
        }
      }
    }
    const score = (category: Category) => middle(scores[category]) ?? 0;
    results.push({
      page,
      ...Object.fromEntries(categories.map((category) => [category, score(category)])),
      faults: [...faults].join(", "),
      enough: categories.every((category) => score(category) >= least[category]),
    });
  }
  console.table(results);
  await mkdir("test-results", { recursive: true });
  await writeFile("test-results/bench-lighthouse.json", `${JSON.stringify({ results, least }, null, 2)}\n`);
  if (results.some(({ enough }) => !enough)) process.exitCode = 1;
} finally {
  chrome.kill();
  await portal.stop();
  await closeDatabase();
  await closeServer();
}
