import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { cancelDeletion, deleteRequested, deletionDay, requestDeletion } from "@/lib/accounts/deletion";
import { enterAsCustomer } from "@/lib/auth/gate";
import { addDays, today } from "@/lib/dates";
import { startConversation } from "@/lib/messages/mutations";
import { asCustomer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";
import { portal } from "@/tests/support/portal-command";
import { addResident } from "@/tests/support/resident";

let home: Awaited<ReturnType<typeof addResident>>;

beforeEach(async () => {
  home = await addResident();
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
});

const ask = (password = home.account.password) =>
  asCustomer(home.account, (customer) => requestDeletion(customer, password, null));
const keep = () => asCustomer(home.account, cancelDeletion);
const letDaysPass = (days: number) =>
  transaction("office", (tx) =>
    tx.execute(sql`
      update accounts set deletion_requested_at = deletion_requested_at - make_interval(days => ${days})
       where id = ${home.account.id}::uuid`),
  );
const isThere = async () =>
  (
    await transaction("office", (tx) =>
      tx.execute(sql`select from accounts where id = ${home.account.id}::uuid`),
    )
  ).length === 1;
const work = () => transaction("office", deleteRequested);

test("an account asked to be deleted goes on for 14 days, and is gone after them", async () => {
  expect(await ask()).toEqual({ ok: true, value: null });
  expect(await outboxRows()).toMatchObject([
    {
      kind: "deletion-requested",
      recipient: home.account.email,
      data: { on: addDays(today(), 14), path: "/settings" },
    },
  ]);
  await letDaysPass(13);
  expect(await work()).toBe(0);
  expect(await enterAsCustomer(home.account.token, async () => "in")).toEqual({ ok: true, value: "in" });
  await letDaysPass(2);
  expect(await work()).toBe(1);
  expect(await isThere()).toBe(false);
  expect(await enterAsCustomer(home.account.token, async () => "in")).toMatchObject({ ok: false });
  expect((await outboxRows()).map(({ kind }) => kind)).toContain("account-deleted");
  expect(await work(), "a second time there is nothing to do").toBe(0);
});

test("what billing rests on stays, what was personal about it goes", async () => {
  await asCustomer(home.account, (customer) =>
    startConversation(customer, {
      name: "Živa",
      email: home.account.email,
      body: "x",
      submissionId: randomUUID(),
    }),
  );
  await ask();
  await letDaysPass(15);
  await work();
  const [left] = await transaction("office", (tx) =>
    tx.execute<Record<string, number>>(sql`
      select (select count(*)::int from readings where receipt_number = ${home.receiptNumber}) as readings,
             (select count(*)::int from readings where receipt_number = ${home.receiptNumber}
               and (note is not null or confirmation_email is not null or account_id is not null)) as personal,
             (select count(*)::int from invoices where number = ${home.invoiceNumber}) as invoices,
             (select count(*)::int from conversations where account_id = ${home.account.id}::uuid) as conversations,
             (select count(*)::int from data_exports where account_id = ${home.account.id}::uuid) as copies,
             (select count(*)::int from data_export_parts where export_id = ${home.dataExport}::uuid) as pieces`),
  );
  expect(left).toEqual({ readings: 1, personal: 0, invoices: 1, conversations: 0, copies: 0, pieces: 0 });
});

test("who changes their mind keeps the account", async () => {
  await ask();
  expect(await keep()).toEqual({ ok: true, value: null });
  await letDaysPass(15);
  expect(await work()).toBe(0);
  expect(await isThere()).toBe(true);
  expect(await keep(), "twice is the same as once").toEqual({ ok: true, value: null });
});

test("asked for again the first day stands, and no second mail goes out", async () => {
  await ask();
  await letDaysPass(10);
  await Promise.all(Array.from({ length: 10 }, () => ask()));
  await letDaysPass(5);
  expect(await work()).toBe(1);
  expect((await outboxRows()).filter(({ kind }) => kind === "deletion-requested")).toHaveLength(1);
});

test("not without the password", async () => {
  expect(await ask("Napačno geslo 1")).toMatchObject({ reason: "wrong-password", field: "password" });
  await letDaysPass(15);
  expect(await work()).toBe(0);
  expect(await outboxRows()).toEqual([]);
});

test("two workers at once delete it once, and keeping it at the last moment wins or loses whole", async () => {
  await ask();
  await letDaysPass(15);
  const [first, second] = await Promise.all([work(), work()]);
  expect(first + second).toBe(1);
  expect((await outboxRows()).filter(({ kind }) => kind === "account-deleted")).toHaveLength(1);

  home = await addResident();
  await ask();
  await letDaysPass(15);
  const [deleted] = await Promise.all([work(), keep().catch(() => "gone")]);
  expect(await isThere()).toBe(deleted === 0);
});

test("the day counts from Ljubljana's calendar", () => {
  expect(deletionDay(new Date("2026-12-31T23:30:00Z"))).toBe("2027-01-15");
});

test("portal expire does it by itself, for who has no worker", async () => {
  await ask();
  await letDaysPass(15);
  const { code, out } = await portal("expire");
  expect(code).toBe(0);
  expect(out).toMatch(/^requestedDeletions: 1$/m);
  expect(await isThere()).toBe(false);
});
