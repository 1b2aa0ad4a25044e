import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { enterAsCustomer } from "@/lib/auth/gate";
import type { Staff } from "@/lib/auth/staff";
import {
  deleteLogin,
  liftLoginsFactor,
  lockLogin,
  resendActivation,
  unlockLogin,
} from "@/lib/customer-desk/mutations";
import type { NamedLogin } from "@/lib/customer-desk/schema";
import { findPayers } from "@/lib/customer-desk/search";
import type { Result } from "@/lib/result";
import { createAccount } from "@/tests/support/accounts";
import { addHousehold, addPayer } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { addResident } from "@/tests/support/resident";
import { addSecondFactor } from "@/tests/support/second-factor";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  member = await addStaff("admin", { name: "Ana Črnič" });
  await emptyOutbox();
});

const atDesk = <T>(work: Parameters<typeof asOffice<T>>[2], who = member) =>
  asOffice(who, "accounts.see", work);
const found = (words: string) => atDesk((staff) => findPayers(staff, words));
const _codes = async (words: string) => (await found(words)).payers.map(({ code }) => code);
const named = ({ account, payer }: { account: { id: string }; payer: { code: string } }) => ({
  account: account.id,
  payer: payer.code,
});
const kept = async (id: string) =>
  (await transaction("office", (tx) => tx.select().from(accounts).where(eq(accounts.id, id))))[0];

describe("what is done about a login", () => {
  test("locked it is out in every browser at once, unlocked it may log in again; twice is once", async () => {
    const home = await addHousehold();
    const inside = () => enterAsCustomer(home.account.token, async () => "in");
    expect(await inside()).toEqual({ ok: true, value: "in" });
    await Promise.all(Array.from({ length: 20 }, () => atDesk((staff) => lockLogin(staff, named(home)))));
    expect(await inside()).toEqual({ ok: false, reason: "signed-out" });
    expect((await kept(home.account.id))?.lockedAt).toBeInstanceOf(Date);
    await atDesk((staff) => unlockLogin(staff, named(home)));
    await atDesk((staff) => unlockLogin(staff, named(home)));
    expect((await kept(home.account.id))?.lockedAt).toBeNull();
    expect(await inside()).toEqual({ ok: false, reason: "signed-out" });
    const entries = await transaction("office", (tx) =>
      tx.execute<{ action: string }>(
        sql`select action from audit_log where account_id = ${home.account.id}::uuid and actor = 'staff' order by id`,
      ),
    );
    expect(entries.map(({ action }) => action)).toEqual(["account.locked", "account.unlocked"]);
  });

  test("the activation mail goes out again, not more than five times in a quarter of an hour", async () => {
    const payer = await addPayer();
    const account = await createAccount(payer.code, { activated: false });
    const resend = () =>
      atDesk((staff) => resendActivation(staff, { account: account.id, payer: payer.code }));
    const sent = await Promise.all(Array.from({ length: 12 }, resend));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(5);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({
      reason: "wait",
      figures: { seconds: expect.any(Number) },
    });
    expect(await outboxRows()).toHaveLength(5);
    const home = await addHousehold();
    expect(await atDesk((staff) => resendActivation(staff, named(home)))).toMatchObject({
      reason: "already-active",
    });
  });

  test("who lost the app logs in with the password alone, and is told", async () => {
    const home = await addHousehold();
    await addSecondFactor(home.account);
    expect(await atDesk((staff) => liftLoginsFactor(staff, named(home)))).toMatchObject({ ok: true });
    expect(await atDesk((staff) => liftLoginsFactor(staff, named(home)))).toMatchObject({ reason: "not-on" });
    expect(await outboxRows()).toMatchObject([{ kind: "second-factor", recipient: home.account.email }]);
  });

  test("it is deleted only under its own user name, with all that is personal about its readings", async () => {
    const resident = await addResident();
    await emptyOutbox();
    const remove = (username: string) =>
      atDesk((staff) => deleteLogin(staff, { ...named(resident), username }));
    expect(await remove("1")).toMatchObject({ ok: false, reason: "username-differs", field: "username" });
    expect(await kept(resident.account.id)).toBeDefined();
    const all = await Promise.all(Array.from({ length: 5 }, () => remove(` ${resident.account.username} `)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kept(resident.account.id)).toBeUndefined();
    const [reading] = await transaction("office", (tx) =>
      tx.execute(
        sql`select note, confirmation_email from readings where receipt_number = ${resident.receiptNumber}`,
      ),
    );
    expect(reading).toEqual({ note: null, confirmation_email: null });
    expect(await outboxRows()).toMatchObject([
      { kind: "account-deleted", recipient: resident.account.email },
    ]);
  });

  test("what was never there is refused, whoever asks", async () => {
    const nobody = { account: "00000000-0000-4000-8000-000000000000", payer: "1" };
    type Work = (by: Staff, login: NamedLogin) => Promise<Result<unknown>>;
    const all: Work[] = [lockLogin, unlockLogin, resendActivation, liftLoginsFactor];
    for (const work of all) {
      expect(await atDesk((staff) => work(staff, nobody))).toMatchObject({
        ok: false,
        reason: "unknown-account",
      });
    }
  });
});
