import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { enterAsCustomer } from "@/lib/auth/gate";
import { addDays, addMonths, today } from "@/lib/dates";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { choosePayer } from "@/lib/payers/choice";
import { addPayer, removePayer } from "@/lib/payers/mutations";
import { listSupplyPoints } from "@/lib/supply-points/queries";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { addHousehold, addInvoice, asCustomer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

let account: TestAccount;
let own: string;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  const household = await addHousehold();
  account = household.account;
  own = household.payer.code;
});

const prove = (payerCode: string, controlNumber: string, as = account) =>
  asCustomer(as, (customer) => addPayer(customer, { payerCode, controlNumber }, null));
const seen = (as = account) => asCustomer(as, async ({ payers }) => payers.map(({ code }) => code));

test("a payer is added with one of its bills, as it is written on paper, and the login is told", async () => {
  const { payerCode, controlNumber } = await addBilledPayer();
  expect(await prove(` 0${payerCode.toLowerCase()} `, ` 00${controlNumber}`)).toEqual({
    ok: true,
    value: null,
  });
  expect(await seen()).toEqual([own, payerCode]);
  expect(await outboxRows()).toMatchObject([{ kind: "payer-added", recipient: account.email }]);
});

test("a wrong pair adds nothing and names no field; a bill of more than a year proves nothing", async () => {
  const known = await addBilledPayer();
  const old = await addBilledPayer(addDays(addMonths(today(), -12), -1));
  const wrong = { ok: false, reason: "wrong-pair", field: undefined };
  expect(await prove(known.payerCode, "1")).toMatchObject(wrong);
  expect(await prove("999999999", known.controlNumber)).toMatchObject(wrong);
  expect(await prove(old.payerCode, old.controlNumber)).toMatchObject(wrong);
  expect(await prove("Č😀", "' or 1=1")).toMatchObject(wrong);
  expect(await seen()).toEqual([own]);
  expect(await outboxRows()).toEqual([]);
});

// R6
test("guessing waits, by the payer code whoever guesses, and by the login whatever it guesses", async () => {
  const { payerCode, controlNumber } = await addBilledPayer();
  const { account: other } = await addHousehold();
  for (let guess = 0; guess < 5; guess++) await prove(payerCode, String(guess));
  expect(await prove(payerCode, controlNumber, other)).toMatchObject({ ok: false, reason: "wait" });
  const another = await addBilledPayer();
  expect(await prove(another.payerCode, another.controlNumber)).toMatchObject({ ok: false, reason: "wait" });
});

test("who registered with the code is told that somebody else sees its bills now; the user name stays theirs", async () => {
  const { payerCode, controlNumber } = await addBilledPayer();
  const holder = await createAccount(payerCode);
  await prove(payerCode, controlNumber);
  const mails = await outboxRows();
  expect(mails.map(({ kind, recipient }) => [kind, recipient]).sort()).toEqual([
    ["payer-added", account.email],
    ["payer-added-elsewhere", holder.email],
  ]);
  expect(await seen(holder)).toEqual([payerCode]);
});

test("fifty at once add the payer once and tell of it once", async () => {
  const { payerCode, controlNumber } = await addBilledPayer();
  const answers = await Promise.all(Array.from({ length: 50 }, () => prove(payerCode, controlNumber)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await seen()).toEqual([own, payerCode]);
  expect(await outboxRows()).toHaveLength(1);
});

test("the choice narrows lists and closes no page of another of the login's payers", async () => {
  const second = await addHousehold();
  await attachPayer(account, second.payer);
  const bill = await addInvoice(second.payer, 1_000);
  await asCustomer(account, (customer) => choosePayer(customer, own));

  const lists = await enterAsCustomer(
    account.token,
    (customer) => listSupplyPoints(customer, today(), { page: 1, size: 25 }),
    "chosen-payer",
  );
  expect(lists.ok && lists.value.points.map(({ payerCode }) => payerCode)).toEqual([own]);
  const found = await asCustomer(account, (customer) => invoiceByNumber(customer, bill.number, today()));
  expect(found?.number).toBe(bill.number);

  await asCustomer(account, (customer) => choosePayer(customer, ""));
  const all = await enterAsCustomer(account.token, async ({ payers }) => payers, "chosen-payer");
  expect(all.ok && all.value).toHaveLength(2);
});

// R24
test("a payer of somebody else's login can be neither chosen nor taken off", async () => {
  const other = await addHousehold();
  const chosen = await asCustomer(account, (customer) => choosePayer(customer, other.payer.code));
  expect(chosen).toMatchObject({ ok: false, reason: "unknown-payer" });
  await asCustomer(account, (customer) => removePayer(customer, other.payer.code));
  expect(await seen(other.account)).toEqual([other.payer.code]);
});

test("a payer taken off is seen no more, in the session that had chosen it too; the login's own stays", async () => {
  const second = await addHousehold();
  await attachPayer(account, second.payer);
  await asCustomer(account, (customer) => choosePayer(customer, second.payer.code));
  await asCustomer(account, (customer) => removePayer(customer, second.payer.code));
  const after = await enterAsCustomer(
    account.token,
    async ({ account: { chosenPayer }, payers }) => [chosenPayer, payers.length],
    "chosen-payer",
  );
  expect(after.ok && after.value).toEqual([null, 1]);
  const kept = await asCustomer(account, (customer) => removePayer(customer, own));
  expect(kept).toMatchObject({ ok: false, reason: "own-payer" });
  expect(await seen()).toEqual([own]);
});
