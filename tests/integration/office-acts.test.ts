import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { officeActs } from "@/lib/audit/office-acts";
import { recordAudit } from "@/lib/audit/record";
import { addDays, today } from "@/lib/dates";
import { liftSecondFactor } from "@/lib/second-factor/lift";
import { rejectReading } from "@/tests/support/by-command";
import { addHousehold, addReading, asCustomer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";
import { addSecondFactor } from "@/tests/support/second-factor";

const acts = (account: Parameters<typeof asCustomer>[0], page = 1) =>
  asCustomer(account, (customer) => officeActs(customer, page));

test("what the office did with a login is told with when and who, and to nobody else", async () => {
  const [mine, other] = [await addHousehold(), await addHousehold()];
  await addSecondFactor(mine.account);
  expect(await liftSecondFactor(` ${mine.account.username} `, "Maja Kotnik")).toMatchObject({ ok: true });
  expect(await acts(mine.account)).toMatchObject({
    acts: [{ action: "second-factor.off", by: "Maja Kotnik", at: expect.any(Date) }],
    pages: 1,
  });
  expect((await acts(other.account)).acts).toEqual([]);
  expect((await outboxRows()).some(({ recipient }) => recipient === mine.account.email)).toBe(true);
});

test("a decided reading is told to whoever sees its payer, whichever login reported it", async () => {
  const { payer, meter, account } = await addHousehold();
  const { account: second } = await addHousehold();
  await attachPayer(second, payer);
  await addReading(meter, addDays(today(), -2), "812", {
    source: "customer",
    accountId: account.id,
    receiptNumber: `t-${payer.code}`,
    confirmationEmail: account.email,
  });
  await rejectReading(`t-${payer.code}`, "Številka je nejasna.");
  for (const login of [account, second])
    expect((await acts(login)).acts).toMatchObject([{ action: "reading.rejected", by: null }]);
});

test("all of it can be paged through, newest first", async () => {
  const { account } = await addHousehold();
  await transaction("office", async (tx) => {
    for (let act = 0; act < 26; act++)
      await recordAudit(tx, {
        actor: "staff",
        accountId: account.id,
        action: "message.answered",
        officeName: `${act}`,
      });
  });
  const [first, last] = [await acts(account), await acts(account, 2)];
  expect(first.acts.map(({ by }) => by)).toEqual(Array.from({ length: 25 }, (_, at) => String(25 - at)));
  expect(last.acts.map(({ by }) => by)).toEqual(["0"]);
  expect(first.pages).toBe(2);
});

test("the office cannot lift what is not there", async () => {
  const { account } = await addHousehold();
  expect(await liftSecondFactor(account.username)).toMatchObject({ ok: false, reason: "not-on" });
  expect(await liftSecondFactor("nikogar")).toMatchObject({ ok: false, reason: "unknown-account" });
});
