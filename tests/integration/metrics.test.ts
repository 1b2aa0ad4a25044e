import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { imports } from "@/db/schema/imports";
import { addHousehold } from "@/tests/support/factories";
import { addMail } from "@/tests/support/mail-doors";
import { emptyOutbox } from "@/tests/support/outbox-rows";

const token = "a-token-of-the-metrics";

/** The route of a freshly configured process. */
async function asked(authorization?: string): Promise<Response> {
  const { GET } = await import("@/app/api/metrics/route");
  return GET(
    new Request("http://localhost/api/metrics", { headers: authorization ? { authorization } : {} }),
  );
}

afterEach(async () => {
  delete process.env.METRICS_TOKEN;
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  vi.resetModules();
});

test("without a token in the configuration there are none, whatever is sent", async () => {
  expect((await asked(`Bearer ${token}`)).status).toBe(404);
});

test("who does not know the token gets none", async () => {
  process.env.METRICS_TOKEN = token;
  for (const authorization of [undefined, "", "Bearer ", `Bearer ${token}x`, `Basic ${token}`]) {
    const answer = await asked(authorization);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe("");
  }
});

test("figures in the format of Prometheus, which name nobody", async () => {
  process.env.METRICS_TOKEN = token;
  await emptyOutbox();
  const { account } = await addHousehold();
  await addMail(account);
  await addMail(account, {});
  const answer = await asked(`Bearer ${token}`);
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  const text = await answer.text();
  expect(text).toMatch(/^portal_database_up 1$/m);
  expect(text).toMatch(/^portal_mails_failed 1$/m);
  expect(text).toMatch(/^portal_mails_waiting 1$/m);
  expect(text).toMatch(/^portal_accounts_activated [1-9]\d*$/m);
  expect(text).toMatch(/^portal_nodejs_eventloop_lag_seconds \d/m);
  expect(text).not.toContain(account.email);
  for (const line of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
    expect(line).toMatch(/^[a-z_\d]+(\{[^}]*\})? [-+.\deNan]+$/);
  }
  expect((await asked(`Bearer ${token}`)).status).toBe(200);
});

test("alerts and drawings of deploy/ ask for figures that there are", async () => {
  process.env.METRICS_TOKEN = token;
  const { transaction } = await import("@/db/client");
  const known = { mode: "full" as const, filesSha256: "0", startedAt: new Date(), files: {}, refusedRows: 0 };
  await transaction("office", (tx) => tx.insert(imports).values(known));
  const text = await (await asked(`Bearer ${token}`)).text();
  const figures = new Set([...text.matchAll(/^# TYPE (portal_\w+) /gm)].map(([, name]) => name));
  for (const file of ["deploy/prometheus-rules.yaml", "deploy/grafana-dashboard.json"]) {
    const asks = [...readFileSync(file, "utf8").matchAll(/portal_[a-z0-9_]+/g)].map(([name]) => name);
    expect(asks.length).toBeGreaterThan(8);
    expect(asks.filter((name) => !figures.has(name))).toEqual([]);
  }
});
