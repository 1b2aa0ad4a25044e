import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { closeDatabase } from "@/db/client";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { type PortalProcess, startPortal } from "@/tests/support/portal-process";
import { copyTemplate, roleUrl, type TestServer } from "@/tests/support/test-server";

type Portal = PortalProcess & { mailbox: string };

type Options = { language: "sl" | "en" };

type Fixtures = {
  /** Makes an account of a demonstration payer and signs the page's browser in as its holder. */
  signIn: (payerCode: string, options?: Parameters<typeof createAccount>[1]) => Promise<TestAccount>;
};

/** Each worker has a portal of its own: a copy of the demonstration database, a mailbox, a server process. */
export const test = base.extend<Fixtures & Options, { portal: Portal }>({
  language: ["sl", { option: true }],
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from the pattern
    async ({}, use) => {
      const server: TestServer = JSON.parse(process.env.PORTAL_TEST_SERVER ?? "");
      const database = await copyTemplate(server);
      const mailbox = await mkdtemp(join(tmpdir(), "portal-mailbox-"));
      const env = {
        DATABASE_URL: roleUrl(server.url, database, "app"),
        DATABASE_OFFICE_URL: roleUrl(server.url, database, "office"),
        AUTH_SECRET: "a secret for tests that is long enough",
        MAILBOX_FOLDER: mailbox,
        PORTAL_GALLERY: "1",
      };
      Object.assign(process.env, env);
      const portal = await startPortal(env);
      await use({ ...portal, mailbox });
      await portal.stop();
      await closeDatabase();
      await rm(mailbox, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  locale: async ({ language }, use) => use(language === "sl" ? "sl-SI" : "en-GB"),
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of (4\d\d|503)/.test(message.text()))
        faults.push(message.text());
    });
    await use(page);
    expect(faults, "errors in the browser's console").toEqual([]);
  },
  signIn: async ({ context, portal }, use) =>
    use(async (payerCode, options) => {
      const account = await createAccount(payerCode, options);
      await context.addCookies([
        { name: "session", value: account.token, url: portal.url, httpOnly: true, sameSite: "Lax" },
      ]);
      return account;
    }),
});

export { expect, type Page };
