import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { deleteRequested, requestDeletion } from "@/lib/accounts/deletion";
import { enterForDataExport } from "@/lib/auth/gate-of-absent";
import { isLarge } from "@/lib/data-export/estimate";
import { expireDataExports } from "@/lib/data-export/expire";
import { keepPart, leaseNext } from "@/lib/data-export/lease";
import { makeDataExports } from "@/lib/data-export/make";
import { askForCopy } from "@/lib/data-export/mutations";
import { type DataExport, dataExportById, latestDataExport, partsOf } from "@/lib/data-export/queries";
import type { TestAccount } from "@/tests/support/accounts";
import { gateOf } from "@/tests/support/downloads";
import { addHousehold, addInvoice, addPayer, asCustomer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

const office = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  transaction("office", (tx) => tx.execute<T>(query));

let home: Awaited<ReturnType<typeof addHousehold>>;
beforeEach(async () => {
  await office(sql`delete from data_exports`);
  await office(sql`delete from outbox`);
  home = await addHousehold();
});

const ask = async (account: TestAccount = home.account) => {
  const asked = await asCustomer(account, askForCopy);
  return asked.ok ? asked.value.id : "";
};
const seen = (id: string, account: TestAccount = home.account) =>
  asCustomer(account, (customer) => dataExportById(customer, id));
const letPass = (id: string, interval: string) =>
  office(sql`update data_exports set requested_at = requested_at - ${interval}::interval,
    leased_until = leased_until - ${interval}::interval, made_at = made_at - ${interval}::interval,
    expires_at = expires_at - ${interval}::interval, failed_at = failed_at - ${interval}::interval
    where id = ${id}::uuid`);
const pieces = async () =>
  Number((await office<{ count: string }>(sql`select count(*) as count from data_export_parts`))[0]?.count);

async function fetched(copy: DataExport, account: TestAccount = home.account) {
  const portions: Uint8Array[] = [];
  for await (const portion of partsOf(gateOf(account), copy)) portions.push(portion);
  return unzipSync(new Uint8Array(Buffer.concat(portions)));
}
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** Megabytes in use once rubbish is taken out. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

const readyOne = async () => {
  const id = await ask();
  await makeDataExports();
  const copy = await seen(id);
  if (copy?.state !== "ready") throw new Error(JSON.stringify(copy));
  return copy;
};

test("a copy that was asked for is made, told of by mail, and opens for its holder", async () => {
  const second = await addPayer();
  await attachPayer(home.account, second);
  await addInvoice(home.payer, 4321);
  await addInvoice(second, 1234);
  const id = await ask();
  expect(await seen(id)).toMatchObject({ state: "waiting" });
  expect(await makeDataExports()).toBe(1);
  expect(await outboxRows()).toMatchObject([
    {
      kind: "data-export-ready",
      recipient: home.account.email,
      data: { path: `/settings/my-data/${id}`, validHours: 48 },
    },
  ]);
  const copy = await seen(id);
  if (!copy) throw new Error("no copy");
  const bills = JSON.parse(Buffer.from((await fetched(copy))["invoices.json"] ?? []).toString());
  expect(bills.map(({ gross_cents }: { gross_cents: number }) => gross_cents).toSorted()).toEqual([
    1234, 4321,
  ]);
  expect(await makeDataExports(), "once is enough").toBe(0);
});

// R41
test("asked for 50 times at once it is one", async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, () => ask()));
  expect(new Set(ids).size).toBe(1);
  await makeDataExports();
  expect(await ask(), "while it can be fetched it is the answer").toBe(ids[0]);
  expect(await outboxRows()).toHaveLength(1);
});

test("workers at once make it once", async () => {
  const id = await ask();
  const made = await Promise.all(Array.from({ length: 4 }, () => makeDataExports()));
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await outboxRows()).toHaveLength(1);
  expect(await seen(id)).toMatchObject({ state: "ready" });
});

test("a worker killed in the middle leaves it to the next, who begins anew; late pieces are refused", async () => {
  const id = await ask();
  const dead = await leaseNext();
  if (!dead) throw new Error("nothing leased");
  expect(await keepPart(dead, 0, Buffer.from("half a file"))).toBe(true);
  expect(await makeDataExports(), "it is in somebody's hands").toBe(0);
  await letPass(id, "6 minutes");
  expect(await makeDataExports()).toBe(1);
  expect(await keepPart(dead, 1, Buffer.from("from the dead"))).toBe(false);
  const copy = await seen(id);
  if (!copy) throw new Error("no copy");
  expect(Object.keys(await fetched(copy))).toContain("README.txt");
});

test("what fails three times is given up, said on the page, and may be asked for anew", async () => {
  const id = await ask();
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await leaseNext()).toMatchObject({ id });
    await letPass(id, "6 minutes");
  }
  expect(await leaseNext()).toBeUndefined();
  expect(await asCustomer(home.account, latestDataExport)).toMatchObject({ id, state: "failed" });
  const again = await ask();
  expect(again).not.toBe(id);
  expect(await makeDataExports()).toBe(1);
});

test("a worker told to end puts it back for the next", async () => {
  const id = await ask();
  const end = new AbortController();
  const made = makeDataExports({ signal: end.signal });
  end.abort();
  expect(await made).toBe(0);
  await letPass(id, "6 minutes");
  expect(await makeDataExports()).toBe(1);
});

// R27
test.each([
  [
    "consent was withdrawn",
    sql`insert into consents (account_id, version, language, text_sha256, decision)
    select account_id, version, language, text_sha256, 'withdrawn' from consents`,
  ],
  ["the account was locked", sql`update accounts set locked_at = now()`],
])("where %s meanwhile nothing is made", async (_, close) => {
  const id = await ask();
  await office(close);
  expect(await makeDataExports()).toBe(0);
  expect(await pieces()).toBe(0);
  expect(await outboxRows()).toEqual([]);
  const [row] = await office<{ failed: boolean }>(
    sql`select failed_at is not null as failed from data_exports where id = ${id}::uuid`,
  );
  expect(row).toEqual({ failed: true });
});

// R24
describe("nobody else", () => {
  test("sees another's copy, which answers as an unknown one", async () => {
    const copy = await readyOne();
    const other = await addHousehold();
    expect(await seen(copy.id, other.account)).toBeNull();
    for (const unknown of ["5f1c0c6e-2b7d-4f0e-8a51-0c9d8e7f6a54", "nonsense", "Č🙂", "' or 1=1"]) {
      expect(await seen(unknown)).toBeNull();
    }
    await expect(fetched(copy, other.account)).rejects.toThrow("missing");
  });

  test("gets in as the worker does, without a copy that waits", async () => {
    const other = await addHousehold();
    const id = await ask();
    const enter = (asked: { id: string; accountId: string }) =>
      enterForDataExport(asked, async ({ payers }) => payers.length);
    expect(await enter({ id, accountId: home.account.id })).toEqual({ ok: true, value: 1 });
    expect(await enter({ id, accountId: other.account.id })).toMatchObject({ ok: false });
    await makeDataExports();
    expect(await enter({ id, accountId: home.account.id }), "it is made").toMatchObject({ ok: false });
  });
});

// R38
test("after 48 hours it is gone, its pieces are erased, and another can be asked for", async () => {
  const copy = await readyOne();
  await letPass(copy.id, "47 hours");
  expect(await transaction("office", expireDataExports)).toBe(0);
  await letPass(copy.id, "2 hours");
  expect(await seen(copy.id)).toMatchObject({ state: "gone" });
  await expect(fetched(copy)).rejects.toThrow("missing");
  await transaction("office", expireDataExports);
  expect(await pieces()).toBe(0);
  expect(await seen(copy.id), "its page can still say so").toMatchObject({ state: "gone" });
  expect(await ask()).not.toBe(copy.id);
  await letPass(copy.id, "30 days");
  await transaction("office", expireDataExports);
  expect(await seen(copy.id)).toBeNull();
});

test("it goes with the account", async () => {
  await readyOne();
  await asCustomer(home.account, (customer) => requestDeletion(customer, home.account.password, null));
  await office(sql`update accounts set deletion_requested_at = now() - interval '15 days'
    where id = ${home.account.id}::uuid`);
  await transaction("office", deleteRequested);
  expect(await pieces()).toBe(0);
  expect(await office(sql`select from data_exports where account_id = ${home.account.id}::uuid`)).toEqual([]);
});

test("a payer of thousands of bills is told to wait, and memory stays flat while it is made", async () => {
  expect(await asCustomer(home.account, isLarge)).toBe(false);
  const { id: payer, code } = home.payer;
  await office(sql`insert into invoices (number, payer_id, kind, issued_on, due_on, net_cents, vat_cents, gross_cents)
    select ${`M${code}-`} || n, ${payer}, 'invoice', '2026-01-01', '2026-02-01', n, 0, n from generate_series(1, 5000) n`);
  await office(sql`insert into invoice_lines (invoice_id, line_number, description, quantity, unit, unit_price, vat_rate,
      net_cents, vat_cents, gross_cents)
    select i.id, n, 'Omrežnina ' || md5(i.id::text || n), 1, 'kos', 1, 9.5, 100, 0, 100
      from invoices i cross join generate_series(1, 10) n where i.payer_id = ${payer}`);
  await office(sql`insert into readings (meter_id, supply_point_id, read_on, value, source)
    select ${home.meter.id}, ${home.point.id}, '2020-01-01'::date + n, n, 'remote' from generate_series(0, 2399) n`);
  expect(await asCustomer(home.account, isLarge)).toBe(true);
  const id = await ask();
  const before = held();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, held());
  }, 2_000);
  expect(await makeDataExports()).toBe(1);
  clearInterval(watch);
  const grown = highest - before;
  expect(grown).toBeLessThan(30);
  const copy = await seen(id);
  expect(grown).toBeLessThan(150);
  if (!copy) throw new Error("no copy");
  const files = await fetched(copy);
  const sum = (file: string) =>
    (JSON.parse(Buffer.from(files[file] ?? []).toString()) as { gross_cents: number }[]).reduce(
      (total, { gross_cents }) => total + gross_cents,
      0,
    );
  expect(sum("invoices.json")).toBe((5000 * 5001) / 2);
  expect(sum("invoice-lines.json")).toBe(50_000 * 100);
}, 240_000);
