import { ask, leadsTo } from "@/tests/support/by-hand";
import { customersRoutes } from "@/tests/support/doors";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { addResident } from "@/tests/support/resident";
import { posted } from "@/tests/support/server-actions";
import { expect, test } from "./fixtures";

const visitorsPages = ["/login", "/register", "/forgot-password", "/terms", "/privacy", "/help", "/nothing"];

function directives(policy: string | string[] | undefined): Record<string, string> {
  return Object.fromEntries(
    String(policy)
      .split("; ")
      .map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values.join(" ")];
      }),
  );
}

// R21
test("every page comes with a policy, a nonce of its own, and the other headers", async ({ portal }) => {
  const nonces = new Set<string>();
  for (const path of visitorsPages) {
    const { headers, body } = await ask(portal.url + path);
    const policy = directives(headers["content-security-policy"]);
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy["script-src"] ?? "") ?? [];
    expect(Buffer.from(nonce, "base64").length, path).toBeGreaterThanOrEqual(16);
    nonces.add(nonce);
    expect(policy, path).toMatchObject({
      "default-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    expect(policy["script-src"], path).not.toMatch(/unsafe/);
    expect(policy["style-src"], path).not.toMatch(/unsafe/);
    for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    expect(body, path).not.toMatch(/<[a-z][^>]* (style|on[a-z]+)=/);
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-frame-options": "DENY",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  expect(nonces.size).toBe(visitorsPages.length);
});

// R22
test("nothing that is shown to a customer may be kept by a browser or on the way", async ({ portal }) => {
  const resident = await addResident();
  for (const path of Object.values(customersRoutes)) {
    const { headers } = await ask(portal.url + path(resident), { session: resident.account.token });
    expect(headers["cache-control"], path(resident)).toContain("no-store");
  }
});

// R22
test("signing out empties the browser's stores and shows nothing on the way back", async ({
  page,
  household,
  enter,
}) => {
  await enter(household.account);
  await page.goto("/");
  const left = page.waitForResponse((response) => response.url().endsWith("/api/sign-out"));
  await page.getByRole("banner").getByRole("button", { name: "Odjava" }).click();
  expect((await (await left).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page.getByRole("heading", { name: "Odjavili ste se" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prijava");
});

// R7, R20
test("no header decides where people are led, or what address mails carry", async ({ portal }) => {
  const resident = await addResident();
  const evil = {
    "x-forwarded-host": "posta.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
    forwarded: "host=posta.example;proto=https",
    "x-original-url": "/settings",
    "x-rewrite-url": "/settings",
  };
  for (const headers of [evil, { ...evil, host: "posta.example" }]) {
    for (const path of ["/", "/settings", "/login"]) {
      const answer = await ask(portal.url + path, { headers });
      expect(answer.body).not.toContain("posta.example");
      if (answer.headers.location) expect(leadsTo(answer, portal.url)).toMatch(/^\/login/);
    }
  }
  await ask(`${portal.url}/forgot-password`, {
    ...posted("app/(auth)/forgot-password/actions.ts askForReset", { username: resident.account.username }),
    headers: { ...evil, "x-forwarded-host": new URL(portal.url).host, origin: portal.url },
  });
  const mail = await awaitMail(portal.mailbox, resident.account.email, /Nastavite novo geslo/);
  expect(linkIn(mail, "/reset-password/")).toMatch(new RegExp(`^${portal.url}/`));
  expect(mail.text + mail.html).not.toContain("posta.example");
});

// R39
test("the portal sets the cookies it names on the page of cookies, and no other", async ({
  page,
  household,
  enter,
}) => {
  await enter(household.account);
  const named = ["session", "code", "hint", "language"];
  await page.goto("/cookies");
  for (const name of named) {
    await expect(page.getByRole("rowheader", { name, exact: true })).toBeVisible();
  }
  for (const path of ["/", "/settings", "/login", "/register"]) {
    await page.goto(path);
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names.filter((name) => !named.includes(name))).toEqual([]);
  }
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(stored).toBe(0);
});
