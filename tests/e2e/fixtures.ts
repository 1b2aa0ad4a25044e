import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { closeDatabase } from "@/db/client";
import type { Language } from "@/lib/i18n/languages";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { type PortalProcess, startPortal } from "@/tests/support/portal-process";
import { addReadHousehold, type ReadHousehold } from "@/tests/support/read-household";
import type { TestStaff } from "@/tests/support/staff";
import { copyTemplate, patientDeadline, roleUrl, type TestServer } from "@/tests/support/test-server";
import { withoutProxy } from "@/tests/support/without-proxy";

type Portal = PortalProcess & { mailbox: string; env: Record<string, string> };

type Options = { language: Language };

type WorkerOptions = {
  /** Serves a copy of the build whose proxy was taken out. */
  proxyless: boolean;
};

type Fixtures = {
  /** Signs the page's browser in as the holder of an account. */
  enter: (account: TestAccount) => Promise<void>;
  /** Signs the page's browser in as somebody of the office. */
  enterOffice: (member: TestStaff) => Promise<void>;
  /** Signs the page's browser in as the holder of a demonstration payer's account, made at the first call. */
  signIn: (payerCode: string, options?: Parameters<typeof createAccount>[1]) => Promise<TestAccount>;
  /** A household of this test's own. */
  household: ReadHousehold;
};

/** Accounts of demonstration payers in this worker's database. */
const accounts = new Map<string, TestAccount>();

/** Each worker has a portal of its own: a copy of the demonstration database, a mailbox, a server process. */
export const test = base.extend<Fixtures & Options, { portal: Portal } & WorkerOptions>({
  language: ["sl", { option: true }],
  proxyless: [false, { option: true, scope: "worker" }],
  portal: [
    async ({ proxyless }, use, worker) => {
      const server: TestServer = JSON.parse(process.env.PORTAL_TEST_SERVER ?? "");
      const database = await copyTemplate(server);
      const mailbox = await mkdtemp(join(tmpdir(), "portal-mailbox-"));
      const build = process.env.NEXT_DIST_DIR ?? ".next";
      const served = proxyless
        ? await withoutProxy(build, `${build}-proxyless-${worker.workerIndex}`)
        : build;
      const env = {
        DATABASE_URL: roleUrl(server.url, database, "app"),
        DATABASE_OFFICE_URL: roleUrl(server.url, database, "office"),
        DATABASE_DEADLINE_MS: patientDeadline,
        AUTH_SECRET: "a secret for tests that is long enough",
        MAILBOX_FOLDER: mailbox,
        IMPORT_FOLDER: join(mailbox, "imports"),
        PORTAL_GALLERY: "1",
        LOG_LEVEL: "info",
      };
      Object.assign(process.env, env);
      const portal = await startPortal({ ...env, NEXT_DIST_DIR: served });
      process.env.PORTAL_URL = portal.url;
      await use({ ...portal, mailbox, env });
      await portal.stop();
      await closeDatabase();
      await rm(mailbox, { recursive: true, force: true });
      if (proxyless) await rm(served, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  locale: async ({ language }, use) => use(language === "sl" ? "sl-SI" : "en-GB"),
  page: async ({ page, portal }, use, test) => {
    const faults = watch(page);
    await use(page);
    if (test.status !== test.expectedStatus) {
      await test.attach("portal.log", { body: portal.log(), contentType: "text/plain" });
    }
    expect(faults, "what the browser complained of").toEqual([]);
  },
  enter: async ({ context, portal }, use) => use(({ token }) => keep(context, portal, "session", token)),
  enterOffice: async ({ context, portal }, use) => use(({ token }) => keep(context, portal, "office", token)),
  signIn: async ({ enter }, use) =>
    use(async (payerCode, options) => {
      const account = accounts.get(payerCode) ?? (await createAccount(payerCode, options));
      accounts.set(payerCode, account);
      await enter(account);
      return account;
    }),
  household: async ({ portal: _ }, use) => use(await addReadHousehold()),
});

const keep = (context: BrowserContext, { url }: Portal, name: string, value: string): Promise<void> =>
  context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);

/** Errors of a page, what its policy blocked, and requests that leave the portal (R21, R39), as they happen. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (4\d\d|503)/.test(message.text()))
      faults.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "localhost" && protocol !== "data:" && protocol !== "blob:")
      faults.push(`asked ${request.url()}`);
  });
  return faults;
}

export { expect, type Page };
