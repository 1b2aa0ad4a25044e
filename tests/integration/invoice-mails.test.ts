import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportOptions } from "@/lib/billing-import/report";
import { withdrawConsent } from "@/lib/consent/mutations";
import { chooseMails } from "@/lib/mail-preferences/mutations";
import { wantedMails } from "@/lib/mail-preferences/queries";
import { createAccount } from "@/tests/support/accounts";
import { announcedTo, wantNewInvoices } from "@/tests/support/announced";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
} from "@/tests/support/billing-folder";
import { asCustomer } from "@/tests/support/factories";

const load = (folder: string, options: Partial<ImportOptions> = {}) =>
  importBillingData(folder, { mode: "changes", today: importDay, ...options });

const [header = ""] = goodLines("invoices.csv");
const news =
  "26111001;1234;invoice;20.11.2026;1.10.2026;31.10.2026;20.12.2026;58,40;5,55;63,95;SI12 5016234567895;;";
const withNews = (...rows: string[]) => onlyFiles({ "invoices.csv": [header, ...rows, ""].join("\n") });

/** A portal that has known its payers for a while. */
beforeEach(async () => {
  await emptyBillingTables();
  await load(await billingFolder(), { mode: "full" });
});

async function wanting(code = "1234", options?: Parameters<typeof createAccount>[1]) {
  const account = await createAccount(code, options);
  await wantNewInvoices(account);
  return account;
}

describe("a new bill", () => {
  test("is told with its amount, due day and page, once, however often it is imported", async () => {
    const [account, other] = [await wanting(), await wanting("1177")];
    const folder = await withNews(news);
    expect(await load(folder, { checkOnly: true })).toMatchObject({ ok: true });
    expect(await announcedTo(account)).toEqual([]);
    for (let time = 0; time < 3; time++) expect(await load(folder)).toMatchObject({ ok: true });
    expect(await announcedTo(account)).toEqual([
      {
        bills: [{ number: "26111001", kind: "invoice", dueOn: "2026-12-20", cents: 6395 }],
        more: 0,
        path: "/finance/invoices/26111001",
      },
    ]);
    expect(await announcedTo(other)).toEqual([]);
  });

  test("of which an import that was undone told nothing is told by the next", async () => {
    const account = await wanting();
    expect(await load(await withNews(news, "x;1234;bad;;;;;;;;;;"))).toMatchObject({ ok: false });
    expect(await announcedTo(account)).toEqual([]);
    await load(await withNews(news));
    expect(await announcedTo(account)).toHaveLength(1);
  });

  test("asks for what is left after what was paid before", async () => {
    const account = await wanting();
    const files = { "invoices.csv": `${header};prepaid\n${news};13,95\n` };
    await load(await onlyFiles(files));
    expect((await announcedTo(account))[0]?.bills[0]?.cents).toBe(5000);
  });

  test("with many others is one mail that names the first by due day", async () => {
    const account = await wanting();
    const many = Array.from({ length: 14 }, (_, at) =>
      news.replace("26111001", `2611${2000 - at}`).replace("20.12.2026", `${10 + at}.12.2026`),
    );
    await load(await withNews(...many));
    const [mail, ...others] = await announcedTo(account);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ more: 4, path: "/finance/invoices" });
    expect(mail?.bills.map(({ number }) => number).slice(0, 2)).toEqual(["26112000", "26111999"]);
    expect(mail?.bills).toHaveLength(10);
  });
});

describe("is not told", () => {
  const noNews: Record<string, string> = {
    "a bill older than a month": news.replace("20.11.2026", "23.10.2026"),
    "a bill that is due already": news.replace("20.12.2026", "22.11.2026"),
    "a credit note": news
      .replace("invoice;", "credit_note;")
      .replace("58,40;5,55;63,95", "-58,40;-5,55;-63,95"),
    "a reminder": news.replace("invoice;", "reminder;"),
    "a cancelled bill": `${news}21.11.2026`,
    "a bill of nothing": news.replace("58,40;5,55;63,95", "0;0;0"),
  };
  test.each(Object.entries(noNews))("%s", async (_, row) => {
    const account = await wanting();
    expect(await load(await withNews(row))).toMatchObject({ ok: true });
    expect(await announcedTo(account)).toEqual([]);
  });

  test("what the first import of all brings, nor later what it brought", async () => {
    await emptyBillingTables();
    const folder = await billingFolder({
      "invoices.csv": [...goodLines("invoices.csv"), news, ""].join("\n"),
    });
    await load(folder, { mode: "full" });
    const account = await wanting();
    await load(folder, { mode: "full" });
    expect(await announcedTo(account)).toEqual([]);
  });

  test("a bill that came before somebody asked", async () => {
    await load(await withNews(news));
    const account = await wanting();
    await load(await withNews(news));
    expect(await announcedTo(account)).toEqual([]);
  });

  const nobody: Record<string, () => Promise<{ id: string }>> = {
    "who did not ask": () => createAccount("1234"),
    "who took it back": async () => {
      const account = await wanting();
      await asCustomer(account, (customer) => chooseMails(customer, { readingReminder: "yes" }));
      return account;
    },
    "who never consented": () => wanting("1234", { consented: false }),
    "who did not activate the account": () => wanting("1234", { activated: false }),
    "who withdrew the consent": async () => {
      const account = await wanting();
      await asCustomer(account, withdrawConsent);
      return account;
    },
    "whose account is locked": async () => {
      const account = await wanting();
      await transaction("office", (tx) =>
        tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
      );
      return account;
    },
  };
  test.each(Object.entries(nobody))("to somebody %s", async (_, make) => {
    const account = await make();
    await load(await withNews(news));
    expect(await announcedTo(account)).toEqual([]);
  });
});

test("both kinds of mail are chosen apart, and the log says when each changed", async () => {
  const account = await createAccount("1234");
  const choose = (choice: Parameters<typeof chooseMails>[1]) =>
    asCustomer(account, (customer) => chooseMails(customer, choice));
  await choose({ newInvoice: "yes" });
  await choose({ newInvoice: "yes", readingReminder: "yes" });
  expect(await asCustomer(account, wantedMails)).toEqual({
    readingReminder: true,
    newInvoice: true,
    announcement: false,
  });
  await choose({ readingReminder: "yes" });
  expect(await asCustomer(account, wantedMails)).toEqual({
    readingReminder: true,
    newInvoice: false,
    announcement: false,
  });
  const logged = await transaction("office", (tx) =>
    tx.execute(
      sql`select action, details ->> 'kind' as kind from audit_log where account_id = ${account.id} order by id`,
    ),
  );
  expect([...logged]).toEqual([
    { action: "mail-preference.wanted", kind: "new-invoice" },
    { action: "mail-preference.wanted", kind: "reading-reminder" },
    { action: "mail-preference.unwanted", kind: "new-invoice" },
  ]);
});
