import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportMode } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
  replaced,
  rowsOf,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const load = (folder: string, mode: ImportMode = "full") =>
  importBillingData(folder, { mode, today: importDay });

const closures = sql`select y.number, y.received_on, y.amount_cents, c.document_number, v.number as invoice, c.cents
  from payments y left join payment_closures c on c.payment_id = y.id and c.withdrawn_at is null
  left join invoices v on v.id = c.invoice_id where y.withdrawn_at is null order by 1, 4`;

const asImported = [
  {
    number: "P-1",
    received_on: "2026-08-03",
    amount_cents: 2500,
    document_number: "OPOMIN-6",
    invoice: null,
    cents: 120,
  },
  {
    number: "P-2",
    received_on: "2026-07-21",
    amount_cents: 0,
    document_number: "12345678",
    invoice: "12345678",
    cents: 920,
  },
  {
    number: "P-2",
    received_on: "2026-07-21",
    amount_cents: 0,
    document_number: "12345679",
    invoice: "12345679",
    cents: -920,
  },
];

describe("payments and what they closed", () => {
  test("come in with the documents they name, and again change nothing (R42)", async () => {
    const folder = await billingFolder();
    await load(folder);
    expect(await rowsOf(closures)).toEqual(asImported);
    const again = await load(folder);
    expect(again.files["payments.csv"]).toMatchObject({ added: 0, changed: 0, unchanged: 2, closed: 0 });
    expect(again.files["payment-closures.csv"]).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await rowsOf(closures)).toEqual(asImported);
  });

  test("may be missing from a full load: what is known stays", async () => {
    await load(await billingFolder());
    const without = await billingFolder({ "payments.csv": null, "payment-closures.csv": null });
    expect(await load(without)).toMatchObject({ ok: true, problemCount: 0 });
    expect(await rowsOf(closures)).toEqual(asImported);
  });

  test("of a day to come, with a letter for an amount, or of a payment nobody knows are refused", async () => {
    const report = await load(
      await billingFolder({
        "payments.csv": withRow("payments.csv", "P-3;1234;24.11.2026;1;;", "P-4;1234;1.11.2026;l,00;;"),
        "payment-closures.csv": withRow("payment-closures.csv", "P-9;12345678;12345678;1"),
      }),
    );
    expect(report.problems.map(({ file, line, reason }) => `${file} ${line} ${reason}`)).toEqual([
      "payments.csv 4 in-future",
      "payments.csv 5 no-number",
      "payment-closures.csv 5 unknown-reference",
    ]);
  });
});

const [header = "", row = ""] = goodLines("invoices.csv");
const more = `${header};prepaid;rounding;purpose_code;iban;note`;
const asked = sql`select prepaid_cents, rounding_cents, purpose_code, iban, note from invoices where number = '12345678'`;

describe("what a bill asks for", () => {
  test("advances, rounding, purpose, account and note come in, and stay where a later file is silent", async () => {
    const invoices = `${more}\n${row};13,95;-0,02;WTER;SI56 9900 0001 2345 646;Hvala.\n`;
    const others = { "payment-closures.csv": null, "payments.csv": null };
    expect(await load(await billingFolder({ "invoices.csv": invoices, ...others }))).toMatchObject({
      ok: true,
    });
    const kept = {
      prepaid_cents: 1395,
      rounding_cents: -2,
      purpose_code: "WTER",
      iban: "SI56990000012345646",
      note: "Hvala.",
    };
    expect(await rowsOf(asked)).toEqual([kept]);
    const silent = await load(await onlyFiles({ "invoices.csv": `${header}\n${row}\n` }), "changes");
    expect(silent.files["invoices.csv"]).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await rowsOf(asked)).toEqual([kept]);
  });

  test.each([
    [";;wter;;", "purpose_code", "no-purpose-code"],
    [";;;SI56 9900 0001 2345 647;", "iban", "wrong-iban"],
    ["1,234;;;;", "prepaid", "too-many-decimals"],
  ])("%s is refused", async (end, column, reason) => {
    const folder = await onlyFiles({ "invoices.csv": `${more}\n${row};${end}\n` });
    expect((await load(folder, "changes")).problems).toMatchObject([{ column, reason }]);
  });

  test("a payer's collective reference has right check digits, or is refused", async () => {
    const payers = replaced("payers.csv", "closed_on", "closed_on;collective_reference").replace(
      "Velenje;;",
      "Velenje;;;SI12 5016234567895",
    );
    const right = payers.replace("SI12345678;", "SI12345678;;");
    expect(await load(await billingFolder({ "payers.csv": right }))).toMatchObject({ ok: true });
    expect(await rowsOf(sql`select code, collective_reference from payers order by code`)).toEqual([
      { code: "1177", collective_reference: null },
      { code: "1234", collective_reference: "SI125016234567895" },
    ]);
    const wrong = right.replace("567895", "567890");
    expect((await load(await billingFolder({ "payers.csv": wrong }))).problems).toMatchObject([
      { column: "collective_reference", reason: "wrong-reference" },
    ]);
  });
});

test("an import keeps of which moment its open items speak, and the bill behind each reading", async () => {
  await load(await billingFolder());
  await load(await onlyFiles({ "payers.csv": `${goodLines("payers.csv").join("\n")}\n` }), "changes");
  await load(await billingFolder({ "open-items.csv": `${goodLines("open-items.csv")[0]}\n` }));
  const said =
    await rowsOf(sql`select open_items_as_of at time zone 'UTC' as at, open_items_as_of > finished_at - interval '1 hour'
    as just_now from imports order by id`);
  expect(said).toMatchObject([{ at: "2026-11-23T05:00:00" }, { at: null }, { just_now: true }]);
  expect(
    await rowsOf(sql`select r.read_on, v.number from readings r join invoices v on v.id = r.billed_by_id`),
  ).toEqual([{ read_on: "2026-06-30", number: "12345678" }]);
});
