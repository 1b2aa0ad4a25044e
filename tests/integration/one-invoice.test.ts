import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pointNames } from "@/db/schema/choices";
import { invoiceFiles, invoiceVat } from "@/db/schema/invoices";
import { invoiceBefore } from "@/lib/invoices/invoice-before";
import { issuedPdf } from "@/lib/invoices/issued-pdf";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { slipOfInvoice } from "@/lib/invoices/payment";
import {
  addHousehold,
  addInvoice,
  addPayer,
  addReading,
  addSupplyPoint,
  asCustomer,
} from "@/tests/support/factories";
import { addLine } from "@/tests/support/paid";

const day = "2026-09-28";
type Household = Awaited<ReturnType<typeof addHousehold>>;
let home: Household;
let stranger: Household;

beforeAll(async () => {
  [home, stranger] = [await addHousehold(), await addHousehold()];
});

const one = (number: string, { account } = home) =>
  asCustomer(account, (customer) => invoiceByNumber(customer, number, day));
const earlier = (number: string, { account } = home) =>
  asCustomer(account, (customer) => invoiceBefore(customer, number));

async function addFile(invoice: { id: number }, content: Buffer) {
  await transaction("office", (tx) =>
    tx.insert(invoiceFiles).values({
      invoiceId: invoice.id,
      name: "račun.pdf",
      size: content.length,
      sha256: Buffer.alloc(32),
      content,
    }),
  );
}

describe("one document", () => {
  test("with its payer, lines by point, VAT of the lines, readings it rests on, and what is open", async () => {
    const { account, payer, point, meter } = home;
    await transaction("office", (tx) =>
      tx.insert(pointNames).values({ accountId: account.id, supplyPointId: point.id, name: "Vikend" }),
    );
    const invoice = await addInvoice(payer, 10_000, {
      netCents: 9_091,
      vatCents: 909,
      prepaidCents: 2_000,
      roundingCents: -1,
      open: 3_000,
      dueOn: "2026-10-01",
      purposeCode: "WTER",
      note: "Hvala.",
    });
    const foreign = await addSupplyPoint(await addPayer());
    await addLine(invoice, {
      supplyPointId: point.id,
      quantity: "62.5000",
      unitPrice: "0.932000",
      vatRate: "9.50",
    });
    await addLine(invoice, {
      supplyPointId: foreign.id,
      supplyPointNumber: foreign.number,
      withdrawnAt: null,
    });
    await addLine(invoice, { description: "Izravnava", priceItemCode: null });
    await addLine(invoice, { description: "Umaknjena", withdrawnAt: new Date() });
    await addReading(meter, "2026-08-31", "812.5", { billedById: invoice.id });
    await addReading(meter, "2026-08-30", "811", { billedById: invoice.id, withdrawnAt: new Date() });

    const found = await one(invoice.number);
    expect(found).toMatchObject({
      kind: "invoice",
      state: "partly-paid",
      payer: { code: payer.code, name: payer.name, street: "Kersnikova cesta 12", taxNumber: null },
      grossCents: 10_000,
      payableCents: 7_999,
      openCents: 3_000,
      purposeCode: "WTER",
      note: "Hvala.",
      iban: null,
      issuedPdf: null,
      asOf: new Date("2026-09-28T04:00:00Z"),
      vat: [
        { category: "Z", rate: "0", netCents: 200, vatCents: 0 },
        { category: "S", rate: "9.5", netCents: 100, vatCents: 0 },
      ],
      readings: [
        {
          pointNumber: point.number,
          service: "water",
          meterSerial: meter.serial,
          unit: "m3",
          readOn: "2026-08-31",
          value: "812.5",
          source: "company",
        },
      ],
    });
    expect(found?.lines.map((line) => [line.point, line.quantity, line.unitPrice])).toEqual([
      [
        { number: point.number, street: point.street, postcode: "3320", city: "Velenje", ownName: "Vikend" },
        "62.5",
        "0.932",
      ],
      // Of a point that never was theirs: its number, as the bill has it, and nothing else.
      [{ number: foreign.number, street: "", postcode: "", city: "", ownName: null }, "1", "1"],
      [null, "1", "1"],
    ]);
    expect(found && slipOfInvoice(found)).toMatchObject({
      ok: true,
      value: { amountCents: 3_000, dueOn: "2026-10-01" },
    });
  });

  test("with the VAT as issued where the document said it, and its PDF as issued", async () => {
    const invoice = await addInvoice(home.payer, 100);
    await addLine(invoice);
    const said = { category: "AE" as const, rate: "0", netCents: 101, vatCents: 0 };
    await transaction("office", (tx) => tx.insert(invoiceVat).values({ invoiceId: invoice.id, ...said }));
    await addFile(invoice, Buffer.from("%PDF-1.7 račun"));
    expect(await one(invoice.number)).toMatchObject({
      vat: [said],
      issuedPdf: { name: "račun.pdf", bytes: 15 },
    });
    const file = await asCustomer(home.account, (customer) => issuedPdf(customer, invoice.number));
    expect([file?.name, file?.content.toString()]).toEqual(["račun.pdf", "%PDF-1.7 račun"]);
  });

  test("that is cancelled names what came instead, and is paid by nobody", async () => {
    const wrong = await addInvoice(home.payer, 8000, { cancelledOn: "2026-09-05", open: 8000 });
    const right = await addInvoice(home.payer, 7000, { correctsId: wrong.id, open: 7000 });
    const found = await one(wrong.number);
    expect(found).toMatchObject({
      state: "cancelled",
      correctedBy: [right.number],
      cancelledOn: "2026-09-05",
    });
    expect(found && slipOfInvoice(found)).toMatchObject({ ok: false, reason: "nothing-to-pay" });
    expect(await one(right.number)).toMatchObject({ corrects: wrong.number, correctedBy: [] });
  });

  test("has no slip without a right reference or account, once it is paid, or where money is given back", async () => {
    const reasons: unknown[] = [];
    for (const row of [
      { open: 0 },
      { open: 100, reference: null },
      { open: 100, reference: "SI12 5016234567890" },
      { open: 100, iban: "SI56990000012345647" },
      { open: -100, kind: "credit_note" as const },
    ]) {
      const { number } = await addInvoice(home.payer, row.kind ? -100 : 100, row);
      const found = await one(number);
      const slip = found && slipOfInvoice(found);
      reasons.push(slip && !slip.ok && slip.reason);
    }
    expect(reasons).toEqual([
      "nothing-to-pay",
      "no-reference",
      "wrong-reference",
      "wrong-iban",
      "nothing-to-pay",
    ]);
  });

  test("of another payer is answered as one that nobody issued (R24)", async () => {
    const theirs = await addInvoice(stranger.payer, 8000, { open: 8000 });
    await addLine(theirs);
    await addFile(theirs, Buffer.from("%PDF"));
    for (const number of [theirs.number, "99999999", ""]) {
      expect(await one(number)).toBeNull();
      expect(await earlier(number)).toBeNull();
      expect(await asCustomer(home.account, (customer) => issuedPdf(customer, number))).toBeNull();
    }
    expect(await one(theirs.number, stranger)).not.toBeNull();
  });

  test("corrected by or correcting another payer's document tells nothing of it", async () => {
    const own = await addInvoice(home.payer, 100);
    const theirs = await addInvoice(stranger.payer, 100, { correctsId: own.id });
    const mine = await addInvoice(home.payer, 100, { correctsId: theirs.id });
    expect(await one(own.number)).toMatchObject({ correctedBy: [] });
    expect(await one(mine.number)).toMatchObject({ corrects: null });
  });
});

describe("the bill before", () => {
  let { payer, point } = {} as Household;
  const bills: Record<string, { number: string }> = {};

  beforeAll(async () => {
    ({ payer, point } = stranger);
    const rows = {
      spring: { issuedOn: "2026-04-10", item: "VODARINA", at: point },
      cancelled: { issuedOn: "2026-05-10", item: "VODARINA", at: point, cancelledOn: "2026-05-12" },
      gas: { issuedOn: "2026-05-11", item: "PLIN", at: point },
      elsewhere: { issuedOn: "2026-05-12", item: "VODARINA", at: await addSupplyPoint(payer) },
      settlement: { issuedOn: "2026-05-13", item: "VODARINA", at: point, kind: "settlement" as const },
      summer: { issuedOn: "2026-06-10", item: "VODARINA", at: point },
      note: { issuedOn: "2026-06-11", item: "VODARINA", at: point, kind: "credit_note" as const },
    };
    for (const [name, { item, at, ...row }] of Object.entries(rows)) {
      const invoice = await addInvoice(payer, name === "note" ? -100 : 100, row);
      await addLine(invoice, { supplyPointId: at.id, supplyPointNumber: at.number, priceItemCode: item });
      bills[name] = invoice;
    }
  });

  const numberBefore = async (name: string) => (await earlier(bills[name]?.number ?? "", stranger))?.number;

  test("is the newest of its kind, not cancelled, for the same points and some of the same charges", async () => {
    expect(await numberBefore("summer")).toBe(bills.spring?.number);
    expect(await earlier(bills.summer?.number ?? "", stranger)).toMatchObject({
      issuedOn: "2026-04-10",
      grossCents: 100,
      lines: [{ priceItemCode: "VODARINA", quantity: "1" }],
    });
  });

  test.each(["spring", "gas", "elsewhere", "settlement", "note"])("is none for %s", async (name) => {
    expect(await numberBefore(name)).toBeUndefined();
  });
});
