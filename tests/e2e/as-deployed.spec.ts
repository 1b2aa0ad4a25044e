import { ask } from "@/tests/support/by-hand";
import { type PortalProcess, startPortal } from "@/tests/support/portal-process";
import { addReadHousehold } from "@/tests/support/read-household";
import { posted } from "@/tests/support/server-actions";
import { written } from "@/tests/support/written";
import { test as base, expect } from "./fixtures";

const address = "https://portal.primer.si";

/** The portal as a utility runs it: behind https, with mail by SMTP, and nothing that is for tests. */
const test = base.extend<{ deployed: PortalProcess }>({
  deployed: async ({ portal }, use) => {
    const deployed = await startPortal({
      ...portal.env,
      PORTAL_URL: address,
      SMTP_URL: "smtp://127.0.0.1:9",
      MAILBOX_FOLDER: "",
      PORTAL_GALLERY: "",
    });
    await use(deployed);
    await deployed.stop();
  },
});

// R15, R16, R21
test("cookies are bound to https and to this host, and browsers are told to stay there", async ({
  deployed,
}) => {
  const { account } = await addReadHousehold({ consented: false });
  const { username, password } = account;
  const answer = await ask(`${deployed.url}/login`, {
    ...posted("app/(auth)/login/actions.ts logIn", { username, password, next: "" }),
    headers: { origin: address },
  });
  expect(answer.status).toBe(303);
  const kept = (answer.headers["set-cookie"] ?? []).filter((cookie) => !/Max-Age=0/i.test(cookie));
  expect(kept.map((cookie) => cookie.split("=")[0]).sort()).toEqual([
    "__Host-hint",
    "__Host-session",
    "language",
  ]);
  for (const cookie of kept) {
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=lax/i);
    expect(cookie).not.toMatch(/; Domain/i);
  }
  const session = kept.find((cookie) => cookie.startsWith("__Host-session="));
  expect(Number(/Max-Age=(\d+)/i.exec(session ?? "")?.[1])).toBeLessThanOrEqual(12 * 3600);
  expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=\d{8,}/);
  expect(answer.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
});

// R19, R20
test("the origin is the configured one, whatever the request calls itself", async ({ deployed }) => {
  const form = posted("app/(auth)/forgot-password/actions.ts askForReset", { username: "1024577" });
  const forgotten = `${deployed.url}/forgot-password`;
  const before = await written();
  const answer = await ask(forgotten, { ...form, headers: { origin: new URL(deployed.url).origin } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await written()).toEqual(before);
  expect((await ask(forgotten, { ...form, headers: { origin: address } })).status).toBe(200);
  expect(await written()).not.toEqual(before);
  const redirect = await ask(`${deployed.url}/`, { headers: { host: "posta.example" } });
  expect(redirect.headers.location).toBe(`${address}/login`);
});

test("what is for demonstration and tests is not there", async ({ deployed }) => {
  for (const path of [
    "/mailbox",
    "/mailbox/1",
    "/mailbox/1/html",
    "/gallery",
    "/gallery/empty",
    "/api/cron",
  ]) {
    expect((await ask(deployed.url + path)).status, path).toBe(404);
  }
});
