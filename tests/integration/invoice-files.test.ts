import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import type { Enter } from "@/lib/auth/gate";
import { chosenInvoices, mostInvoices } from "@/lib/invoice-files/chosen-invoices";
import { filesOf } from "@/lib/invoice-files/invoice-files";
import { zipped } from "@/lib/zip";
import type { TestAccount } from "@/tests/support/accounts";
import { addBill, addBilledHousehold, addIssuedPdf } from "@/tests/support/billed-household";
import { gateOf } from "@/tests/support/downloads";
import { asCustomer } from "@/tests/support/factories";

const day = "2026-09-28";
const chosen = (account: TestAccount, query: string) =>
  asCustomer(account, (customer) => chosenInvoices(customer, new URLSearchParams(query), day));

async function archiveOf(enter: Enter, numbers: readonly string[]): Promise<Record<string, string>> {
  const portions: Uint8Array[] = [];
  for await (const portion of zipped(filesOf(enter, numbers, { language: "sl", day })))
    portions.push(portion);
  const files = unzipSync(new Uint8Array(Buffer.concat(portions)));
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString("latin1")]),
  );
}

describe("which bills an address asks for", () => {
  test("are those it names, newest first, each once", async () => {
    const { account, payer, point } = await addBilledHousehold();
    const old = await addBill(payer, point, { issuedOn: "2025-01-10" });
    const now = await addBill(payer, point, { issuedOn: "2026-09-20" });
    expect(await chosen(account, `number=${old.number}&number=${now.number}&number=${old.number}`)).toEqual({
      ok: true,
      value: [now.number, old.number],
    });
  });

  test("are all of its filter, over pages, where it names none", async () => {
    const { account, payer, point, bill } = await addBilledHousehold();
    const years = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? "2024" : "2025"));
    const bills = [];
    for (const [at, year] of years.entries()) {
      bills.push(
        await addBill(payer, point, { issuedOn: `${year}-${String((at % 12) + 1).padStart(2, "0")}-10` }),
      );
    }
    const all = await chosen(account, "");
    expect(all.ok && new Set(all.value)).toEqual(new Set([bill, ...bills].map(({ number }) => number)));
    const ofYear = await chosen(account, "year=2024");
    expect(ofYear.ok && ofYear.value).toHaveLength(30);
    expect(await chosen(account, "year=1999")).toMatchObject({ ok: false, reason: "none" });
  });

  // R24
  test("are none where one of them is unknown or another's, which are not told apart", async () => {
    const [own, other] = [await addBilledHousehold(), await addBilledHousehold()];
    const foreign = await chosen(own.account, `number=${own.bill.number}&number=${other.bill.number}`);
    const unknown = await chosen(own.account, `number=${own.bill.number}&number=nobody's`);
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ ok: false, reason: "unknown" });
  });

  test(`are refused where they are more than ${mostInvoices}`, async () => {
    const { account, payer } = await addBilledHousehold();
    await transaction("office", (tx) =>
      tx.execute(sql`insert into invoices (number, payer_id, kind, issued_on, due_on, net_cents, vat_cents, gross_cents)
        select ${`Z${payer.code}-`} || n, ${payer.id}, 'invoice', '2026-01-01', '2026-02-01', 1, 0, 1
          from generate_series(1, ${mostInvoices}::int) n`),
    );
    const count = mostInvoices + 1;
    expect(await chosen(account, "")).toMatchObject({ ok: false, reason: "too-many", figures: { count } });
    const named = Array.from({ length: count }, (_, at) => `number=${at}`).join("&");
    expect(await chosen(account, named)).toMatchObject({ ok: false, reason: "too-many", figures: { count } });
    expect(await chosen(account, "year=2026&q=Z")).toMatchObject({ ok: true });
  });
});

describe("bills as one archive", () => {
  test("hold each as PDF, the office's own where there is one, as e-SLOG and as UBL", async () => {
    const { account, payer, point, bill } = await addBilledHousehold();
    const credit = await addBill(payer, point, { kind: "credit_note" });
    await addIssuedPdf(credit, Buffer.from("%PDF-1.4 as issued"));
    const files = await archiveOf(gateOf(account), [bill.number, credit.number]);
    expect(Object.keys(files)).toEqual([
      `račun-${bill.number}.pdf`,
      `račun-${bill.number}-eslog.xml`,
      `račun-${bill.number}-ubl.xml`,
      `dobropis-${credit.number}.pdf`,
      `dobropis-${credit.number}-eslog.xml`,
      `dobropis-${credit.number}-ubl.xml`,
    ]);
    expect(files[`račun-${bill.number}.pdf`]).toMatch(/^%PDF-1\.7/);
    expect(files[`dobropis-${credit.number}.pdf`]).toBe("%PDF-1.4 as issued");
    expect(files[`račun-${bill.number}-eslog.xml`]).toContain(`<D_1004>${bill.number}</D_1004>`);
    expect(files[`dobropis-${credit.number}-ubl.xml`]).toContain("CreditNote");
  });

  test("are asked for one by one, and no longer when nobody reads on", async () => {
    const { account, payer, point, bill } = await addBilledHousehold();
    const more = [await addBill(payer, point), await addBill(payer, point)];
    let passes = 0;
    const enter: Enter = (work) => {
      passes += 1;
      return gateOf(account)(work);
    };
    const numbers = [bill, ...more].map(({ number }) => number);
    const archive = zipped(filesOf(enter, numbers, { language: "sl", day }));
    await archive.next();
    expect(passes).toBe(1);
    await archive.return(undefined);
    expect(passes).toBe(1);
  });

  // R23, R27
  test("end where the gate closes on the way", async () => {
    const { account, payer, point, bill } = await addBilledHousehold();
    const second = await addBill(payer, point);
    let passes = 0;
    const enter: Enter = (work) =>
      ++passes > 1 ? Promise.resolve({ ok: false, reason: "signed-out" }) : gateOf(account)(work);
    await expect(archiveOf(enter, [bill.number, second.number])).rejects.toThrow(
      "the gate closed: signed-out",
    );
  });

  test("of another's number hold nothing, whoever asks", async () => {
    const [own, other] = [await addBilledHousehold(), await addBilledHousehold()];
    expect(await archiveOf(gateOf(own.account), [other.bill.number])).toEqual({});
  });
});
