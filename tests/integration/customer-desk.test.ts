import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { officeActs } from "@/lib/audit/office-acts";
import { enterAsSeenByOffice } from "@/lib/auth/gate-of-absent";
import { lockLogin } from "@/lib/customer-desk/mutations";
import { lookAsLogin } from "@/lib/customer-desk/one-login";
import { openPayer } from "@/lib/customer-desk/one-payer";
import { findPayers } from "@/lib/customer-desk/search";
import { today } from "@/lib/dates";
import { listSupplyPoints } from "@/lib/supply-points/queries";
import { createAccount } from "@/tests/support/accounts";
import { addHousehold, addInvoice, addPayer, addSupplyPoint, asCustomer } from "@/tests/support/factories";
import { emptyOutbox } from "@/tests/support/outbox-rows";
import { addResident } from "@/tests/support/resident";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  member = await addStaff("admin", { name: "Ana Črnič" });
  await emptyOutbox();
});

const atDesk = <T>(work: Parameters<typeof asOffice<T>>[2], who = member) =>
  asOffice(who, "accounts.see", work);
const found = (words: string) => atDesk((staff) => findPayers(staff, words));
const codes = async (words: string) => (await found(words)).payers.map(({ code }) => code);
const named = ({ account, payer }: { account: { id: string }; payer: { code: string } }) => ({
  account: account.id,
  payer: payer.code,
});
const _kept = async (id: string) =>
  (await transaction("office", (tx) => tx.select().from(accounts).where(eq(accounts.id, id))))[0];

describe("the search", () => {
  test.each([
    ["payer code", (home: Home) => home.payer.code],
    [
      "payer code without its zeros and with blanks",
      (home: Home) => home.payer.code.replace(/^0+/, "").replace(/^(..)/, "$1 "),
    ],
    ["number of a point", (home: Home) => home.point.number],
    ["serial of a meter", (home: Home) => home.meter.serial],
    ["number of a bill", (home: Home) => home.invoice.number],
  ])("finds by the whole %s at once and alone", async (_, typed) => {
    const home = await addHome();
    const answer = await found(typed(home));
    expect(answer.payers.map(({ code }) => code)).toEqual([home.payer.code]);
    expect(answer.exact).toBe(true);
    expect(answer.payers[0]?.logins).toEqual([home.account.username]);
  });

  test("finds by part of an e-mail address, of a bill's number, and by name without its accents", async () => {
    const home = await addHome();
    expect(await codes(home.account.email.slice(0, -4))).toEqual([home.payer.code]);
    expect(await codes(home.invoice.number.slice(1))).toContain(home.payer.code);
    const novak = await addPayer({
      name: `Željka Čačković${home.payer.code.toLowerCase().replaceAll(/\d/g, "ž")}`,
    });
    expect(await codes(`cackovic${home.payer.code.toLowerCase().replaceAll(/\d/g, "z")} zel`)).toEqual([
      novak.code,
    ]);
  });

  test("finds by street and number of the house", async () => {
    const payer = await addPayer();
    await addSupplyPoint(payer, { street: `Ulica Ivana Žgajnerja ${payer.code}` });
    expect(await codes(`zgajner ${payer.code}`)).toEqual([payer.code]);
  });

  test("finds nothing for less than three letters, and takes signs of patterns as what they are", async () => {
    await addHome();
    for (const typed of [
      "",
      " ",
      "%",
      "__",
      "%%%",
      "\\",
      "ab",
      "no_such_name%",
      "'; drop table payers; --",
    ]) {
      expect(await codes(typed), typed).toEqual([]);
    }
  });

  test("shows twenty and says that there are more", async () => {
    const street = `Množična ${Date.now()}`;
    for (let at = 0; at < 21; at += 1) await addSupplyPoint(await addPayer(), { street });
    const answer = await found(street);
    expect(answer.payers).toHaveLength(20);
    expect(answer.more).toBe(true);
    expect(answer.exact).toBe(false);
  });
});

describe("a payer's page", () => {
  test("shows logins, points, bills, messages and mails, and the customer reads who looked, once an hour", async () => {
    const resident = await addResident();
    const look = () => atDesk((staff) => openPayer(staff, resident.payer.code));
    const [payer] = await Promise.all(Array.from({ length: 10 }, look));
    expect(payer).toMatchObject({
      code: resident.payer.code,
      openCents: 7827,
      logins: [
        { username: resident.account.username, secondFactor: false, consent: { decision: "granted" } },
      ],
      points: [{ number: resident.point.number, serials: [resident.meter.serial], validTo: null }],
      invoices: [{ number: resident.invoiceNumber, grossCents: 7827 }],
      conversations: [{ id: resident.conversation }],
    });
    expect(payer?.mails.length).toBeGreaterThan(0);
    const { acts } = await asCustomer(resident.account, (customer) => officeActs(customer, 1));
    expect(acts.filter(({ action }) => action === "account.seen")).toMatchObject([{ by: "Ana Črnič" }]);
    expect(await atDesk((staff) => openPayer(staff, "NOBODY"))).toBeNull();
  });
});

describe("with the customer's eyes", () => {
  test("the office sees what they see, can write nothing, and they read of it", async () => {
    const home = await addHome();
    const other = await addHome();
    const segments = { code: home.payer.code, account: home.account.id };
    expect((await atDesk((staff) => lookAsLogin(staff, segments)))?.username).toBe(home.account.username);
    const seen = await enterAsSeenByOffice(home.account.id, (customer) =>
      listSupplyPoints(customer, today(), { page: 1, size: 10 }),
    );
    expect(seen.ok && seen.value.points.map(({ number }) => number)).toEqual([home.point.number]);
    await expect(
      enterAsSeenByOffice(home.account.id, ({ tx }) =>
        tx.execute(sql`update accounts set display_name = 'x' where id = ${home.account.id}::uuid`),
      ),
    ).rejects.toMatchObject({ cause: { code: "25006" } });
    const { acts } = await asCustomer(home.account, (customer) => officeActs(customer, 1));
    expect(acts).toMatchObject([{ action: "account.viewed-as-customer", by: "Ana Črnič" }]);
    expect(
      await atDesk((staff) => lookAsLogin(staff, { code: other.payer.code, account: home.account.id })),
    ).toBeNull();
  });

  test("nothing is seen where the customer sees nothing: without consent, locked, not activated", async () => {
    const payer = await addPayer();
    const refused = await createAccount(payer.code, { consented: false });
    expect(await enterAsSeenByOffice(refused.id, async () => 1)).toEqual({
      ok: false,
      reason: "consent-missing",
    });
    const locked = await addHome();
    await atDesk((staff) => lockLogin(staff, named(locked)));
    expect(await enterAsSeenByOffice(locked.account.id, async () => 1)).toEqual({
      ok: false,
      reason: "signed-out",
    });
  });
});

type Home = Awaited<ReturnType<typeof addHome>>;

async function addHome() {
  const home = await addHousehold();
  return { ...home, invoice: await addInvoice(home.payer, 5000) };
}
