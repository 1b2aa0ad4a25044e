import { expect, test } from "vitest";
import { owed } from "@/lib/invoices/owed";
import { latestInvoices } from "@/lib/invoices/queries";
import { addHousehold, addInvoice, asCustomer } from "@/tests/support/factories";

const day = "2026-09-28";

test("what is owed: all that is open, the overdue part, what falls due next; credits count against it", async () => {
  const { account, payer } = await addHousehold();
  await addInvoice(payer, 7996, { dueOn: "2026-08-30", open: 4136 });
  await addInvoice(payer, 3860, { dueOn: "2026-09-27", open: 3860 });
  await addInvoice(payer, 7827, { dueOn: "2026-09-28", open: 7827 });
  await addInvoice(payer, 100, { dueOn: "2026-10-30", open: 100 });
  await addInvoice(payer, -500, { kind: "credit_note", dueOn: "2026-09-01", open: -500 });
  const other = await addHousehold();
  await addInvoice(other.payer, 99_999, { open: 99_999 });
  expect(await asCustomer(account, (customer) => owed(customer, day))).toEqual({
    openCents: 4136 + 3860 + 7827 + 100 - 500,
    overdueCents: 4136 + 3860,
    nextDueOn: "2026-09-28",
    nextDueCents: 7827,
    asOf: new Date("2026-09-28T04:00:00Z"),
  });
});

test("nothing owed", async () => {
  const { account, payer } = await addHousehold();
  await addInvoice(payer, 7996);
  expect(await asCustomer(account, (customer) => owed(customer, day))).toEqual({
    openCents: 0,
    overdueCents: 0,
    nextDueOn: null,
    nextDueCents: 0,
    asOf: null,
  });
});

test("the newest invoices with their states, and no other payer's", async () => {
  const { account, payer } = await addHousehold();
  const issued = [
    "2026-09-10",
    "2026-08-10",
    "2026-07-10",
    "2026-06-10",
    "2026-05-10",
    "2026-04-10",
    "2026-03-10",
  ];
  const rows = [
    { dueOn: "2026-09-28", open: 8000 },
    { dueOn: "2026-10-01", open: 4136 },
    { dueOn: "2026-09-27", open: 4136 },
    { dueOn: "2026-06-30" },
    { dueOn: "2026-05-30", kind: "credit_note" as const },
    { dueOn: "2026-04-30", cancelledOn: "2026-04-15" },
    { dueOn: "2026-03-30" },
  ];
  for (const [index, row] of rows.entries()) {
    await addInvoice(payer, 8000, { issuedOn: issued[index], ...row });
  }
  await addInvoice((await addHousehold()).payer, 1, { issuedOn: "2026-09-20" });
  const latest = await asCustomer(account, (customer) => latestInvoices(customer, day, 6));
  expect(latest.map(({ state, openCents }) => [state, openCents])).toEqual([
    ["open", 8000],
    ["partly-paid", 4136],
    ["overdue", 4136],
    ["paid", 0],
    [null, 0],
    ["cancelled", 0],
  ]);
  expect(latest[0]).toMatchObject({ payerCode: payer.code, grossCents: 8000, dueOn: "2026-09-28" });
});
