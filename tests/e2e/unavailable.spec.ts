import { closeDatabase } from "@/db/client";
import { labels } from "@/tests/support/browser-steps";
import { ask } from "@/tests/support/by-hand";
import { openDatabaseWire } from "@/tests/support/database-wire";
import { startPortal } from "@/tests/support/portal-process";
import { addReadHousehold } from "@/tests/support/read-household";
import { test as base, expect } from "./fixtures";

/** A portal whose wire to the database the test can cut. */
const test = base.extend<{
  wired: { url: string; log(): string; cut(): Promise<void>; mend(): Promise<void> };
}>({
  wired: async ({ portal }, use) => {
    const wire = await openDatabaseWire(portal.env.DATABASE_URL ?? "");
    const wired = await startPortal({ ...portal.env, DATABASE_URL: wire.url });
    await use({ ...wire, url: wired.url, log: wired.log });
    await wired.stop();
    await wire.cut();
  },
});

test.afterAll(() => closeDatabase());

// R17, R36, R44, R46
test("a database that is away signs nobody out, and everything goes on when it is back", async ({
  wired,
}) => {
  const { account } = await addReadHousehold();
  const open = (path: string) => ask(wired.url + path, { session: account.token });
  expect((await open("/")).status).toBe(200);

  await wired.cut();
  const cutAt = Date.now();
  const first = await open("/");
  expect([500, 503]).toContain(first.status);
  expect(Date.now() - cutAt).toBeLessThan(3_000);
  expect(first.headers["set-cookie"]).toBeUndefined();
  for (const path of ["/", "/settings", "/login"]) {
    const started = Date.now();
    const answer = await open(path);
    expect(answer.status, path).toBe(503);
    expect(Date.now() - started).toBeLessThan(3_000);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["cache-control"]).toContain("no-store");
    expect(answer.body).toContain("Portal trenutno ni dosegljiv");
    expect(answer.body).toContain("The portal is not available at the moment");
  }
  expect((await open("/api/health/live")).status).toBe(200);
  expect((await open("/api/health/ready")).status).toBe(503);

  await wired.mend();
  await expect.poll(async () => (await open("/")).status).toBe(200);
  expect((await open("/api/health/ready")).status).toBe(200);
});

// R17
test("a form sent meanwhile keeps what was typed, and can be sent again", async ({ page, wired }) => {
  const { account, point } = await addReadHousehold();
  await page.context().addCookies([{ name: "session", value: account.token, url: wired.url }]);
  await page.goto(`${wired.url}/supply-points/${point.number}/reading`);
  const value = page.getByLabel(labels.sl.newValue);
  const submit = page.getByRole("button", { name: labels.sl.submitReading });
  await value.fill("815");
  await wired.cut();
  await submit.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Vpis smo ohranili.");
  await expect(value).toHaveValue("815");
  await wired.mend();
  await expect.poll(async () => (await ask(`${wired.url}/api/health/ready`)).status).toBe(200);
  await submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stanje je oddano");
});

// R36
test("a page that fails shows the id under which the log has the reason, and nothing of it", async ({
  browser,
  wired,
}) => {
  const { account } = await addReadHousehold();
  const page = await browser.newPage({ locale: "sl-SI" });
  await page.context().addCookies([{ name: "session", value: account.token, url: wired.url }]);
  await page.goto(wired.url);
  await wired.cut();
  const response = await page.goto(wired.url);
  expect(response?.status()).toBe(500);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Strani ni bilo mogoče prikazati");
  const id = await page.getByRole("main").getByRole("code").textContent();
  expect(id).toMatch(/^\w+$/);
  await expect.poll(() => wired.log()).toContain(`"id":"${id}"`);
  expect(await page.content()).not.toMatch(/ECONN|postgres|select |gate_open_session|at \w+ \(/);
  await page.close();
});
