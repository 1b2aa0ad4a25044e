import { describe, expect, test } from "vitest";
import { openItemsOn } from "@/lib/open-items/on-day";
import { openItems, openItemsAsOf, payersOfItems } from "@/lib/open-items/queries";
import { addHousehold, addInvoice, addPayer, asCustomer, attachPayer } from "@/tests/support/factories";
import { addImport, addOpenItem, addPayment } from "@/tests/support/paid";

type Household = Awaited<ReturnType<typeof addHousehold>>;

const now = ({ account }: Household) => asCustomer(account, openItems);
const on = async ({ account }: Household, day: string) => {
  const { items, reliableFrom } = await asCustomer(account, (customer) => openItemsOn(customer, day));
  return {
    open: Object.fromEntries(items.map((item) => [item.documentNumber, item.openCents])),
    reliableFrom,
  };
};

describe("open items", () => {
  test("with the bill behind them, what was paid of them, and credits; oldest due first; no other payer's", async () => {
    const home = await addHousehold();
    const bill = await addInvoice(home.payer, 8000, {
      dueOn: "2026-10-10",
      open: 5000,
      iban: "SI56990000012345646",
    });
    await addPayment(home.payer, "2026-09-20", [[bill, 1000]]);
    await addPayment(home.payer, "2026-09-12", [[bill, 2000]], { number: "P-first" });
    await addOpenItem(home.payer, {
      documentNumber: "PP-1",
      dueOn: "2026-09-01",
      originalCents: -300,
      openCents: -250,
    });
    await addOpenItem(home.payer, { settledAt: new Date() });
    const other = await addHousehold();
    await addInvoice(other.payer, 1, { open: 1 });
    expect(await now(home)).toEqual([
      expect.objectContaining({
        payerCode: home.payer.code,
        documentNumber: "PP-1",
        invoiceNumber: null,
        kind: null,
        issuedOn: null,
        originalCents: -300,
        openCents: -250,
        partialPayments: [],
      }),
      expect.objectContaining({
        documentNumber: bill.number,
        invoiceNumber: bill.number,
        kind: "invoice",
        issuedOn: "2026-09-10",
        dueOn: "2026-10-10",
        originalCents: 8000,
        openCents: 5000,
        reference: "SI12 5016234567895",
        iban: "SI56990000012345646",
        partialPayments: [
          { number: "P-first", receivedOn: "2026-09-12", cents: 2000 },
          { number: expect.any(String), receivedOn: "2026-09-20", cents: 1000 },
        ],
      }),
    ]);
  });

  test("of a bill that took an advance off name no payment of before it", async () => {
    const home = await addHousehold();
    const bill = await addInvoice(home.payer, 8000, { prepaidCents: 3000, open: 4000 });
    await addPayment(home.payer, "2026-09-01", [[bill, 3000]]);
    await addPayment(home.payer, "2026-09-15", [[bill, 1000]], { number: "P-after" });
    expect((await now(home))[0]?.partialPayments.map(({ number }) => number)).toEqual(["P-after"]);
  });

  test("of several payers stand together, each with its own reference for all", async () => {
    const home = await addHousehold();
    const second = await addPayer({ collectiveReference: "SI125016234567895" });
    await attachPayer(home.account, second);
    await addInvoice(second, 1, { open: 1 });
    await addInvoice(home.payer, 2, { open: 2 });
    expect((await now(home)).map(({ payerCode }) => payerCode).sort()).toEqual([
      home.payer.code,
      second.code,
    ]);
    expect(await asCustomer(home.account, payersOfItems)).toMatchObject([
      { code: home.payer.code, collectiveReference: null },
      { code: second.code, collectiveReference: "SI125016234567895", street: "Kersnikova cesta 12" },
    ]);
  });

  test("tell when the billing system last said so: to somebody with nothing open, too", async () => {
    const home = await addHousehold();
    const asOf = () => asCustomer(home.account, openItemsAsOf);
    expect(await asOf()).toBeNull();
    await addInvoice(home.payer, 1, { open: 1 });
    expect(await asOf()).toEqual(new Date("2026-09-28T04:00:00Z"));
    await addImport(new Date("2026-09-29T04:00:00Z"));
    expect(await asOf()).toEqual(new Date("2026-09-29T04:00:00Z"));
    expect(await asCustomer((await addHousehold()).account, openItemsAsOf)).toEqual(
      new Date("2026-09-29T04:00:00Z"),
    );
  });
});

describe("what was open on a day", () => {
  test("is what is open now, and what later payments closed since, of what was issued by then", async () => {
    const home = await addHousehold();
    const paid = await addInvoice(home.payer, 5000, { issuedOn: "2026-03-10", dueOn: "2026-04-09" });
    const partly = await addInvoice(home.payer, 8000, {
      issuedOn: "2026-04-10",
      dueOn: "2026-05-10",
      open: 3000,
    });
    await addPayment(home.payer, "2026-02-01", [["OLD", 1]]);
    await addPayment(home.payer, "2026-04-08", [[paid, 5000]]);
    await addPayment(home.payer, "2026-05-01", [[partly, 4000]]);
    await addPayment(home.payer, "2026-05-20", [[partly, 1000]]);
    const [a, b] = [paid.number, partly.number];
    const reliableFrom = "2026-02-01";
    expect(await on(home, "2026-03-09")).toEqual({ open: {}, reliableFrom });
    expect((await on(home, "2026-03-10")).open).toEqual({ [a]: 5000 });
    expect((await on(home, "2026-04-07")).open).toEqual({ [a]: 5000 });
    expect((await on(home, "2026-04-08")).open).toEqual({});
    expect((await on(home, "2026-04-10")).open).toEqual({ [b]: 8000 });
    expect((await on(home, "2026-05-01")).open).toEqual({ [b]: 4000 });
    expect((await on(home, "2026-05-20")).open).toEqual({ [b]: 3000 });
    expect((await on(home, "2026-09-28")).open).toEqual({ [b]: 3000 });
  });

  test("holds original amounts, due days, and the kind of each document", async () => {
    const home = await addHousehold();
    const bill = await addInvoice(home.payer, 8000, {
      issuedOn: "2026-04-10",
      dueOn: "2026-05-10",
      prepaidCents: 500,
    });
    await addPayment(home.payer, "2026-04-01", [[bill, 500]]);
    await addPayment(home.payer, "2026-05-09", [[bill, 7500]]);
    const { items } = await asCustomer(home.account, (customer) => openItemsOn(customer, "2026-05-01"));
    expect(items).toEqual([
      expect.objectContaining({
        documentNumber: bill.number,
        kind: "invoice",
        dueOn: "2026-05-10",
        originalCents: 7500,
        openCents: 7500,
        reference: "SI12 5016234567895",
      }),
    ]);
  });

  test("knows a bill that was cancelled later, with what had been paid of it", async () => {
    const home = await addHousehold();
    const wrong = await addInvoice(home.payer, 8000, { issuedOn: "2026-04-10", cancelledOn: "2026-04-20" });
    await addPayment(home.payer, "2026-04-12", [[wrong, 1000]]);
    expect((await on(home, "2026-04-10")).open).toEqual({ [wrong.number]: 8000 });
    expect((await on(home, "2026-04-12")).open).toEqual({ [wrong.number]: 7000 });
    expect((await on(home, "2026-04-20")).open).toEqual({});
  });

  test("knows a credit note until it was set off, and money until its bill came", async () => {
    const home = await addHousehold();
    const credit = await addInvoice(home.payer, -900, { kind: "credit_note", issuedOn: "2026-04-10" });
    const bill = await addInvoice(home.payer, 5000, { issuedOn: "2026-05-10" });
    const ahead = await addPayment(home.payer, "2026-04-20", [[bill, 600]]);
    await addPayment(home.payer, "2026-05-10", [
      [credit, -900],
      [bill, 900],
    ]);
    await addPayment(home.payer, "2026-06-01", [[bill, 3500]]);
    expect((await on(home, "2026-04-15")).open).toEqual({ [credit.number]: -900 });
    expect((await on(home, "2026-05-01")).open).toEqual({ [credit.number]: -900, [ahead.number]: -600 });
    expect((await on(home, "2026-05-10")).open).toEqual({ [bill.number]: 3500 });
    expect((await on(home, "2026-06-01")).open).toEqual({});
  });

  test("is today's, due or not, also of documents that are no invoices", async () => {
    const home = await addHousehold();
    await addOpenItem(home.payer, { documentNumber: "OBR-1", dueOn: "2026-12-31", openCents: 77 });
    expect((await on(home, "2026-09-28")).open).toEqual({ "OBR-1": 77 });
    expect((await on(home, "2026-09-27")).open).toEqual({});
  });

  test("is reliable from the first payment that is known; from what is said now where none is; else always", async () => {
    await addImport(new Date("2026-09-28T04:00:00Z"));
    const unknown = await addHousehold();
    await addInvoice(unknown.payer, 1, { issuedOn: "2026-01-10" });
    expect((await on(unknown, "2026-05-01")).reliableFrom).toBe("2026-09-28");
    const owing = await addHousehold();
    await addInvoice(owing.payer, 1, { issuedOn: "2026-01-10", open: 1 });
    expect((await on(owing, "2026-05-01")).reliableFrom).toBeNull();
    await attachPayer(owing.account, unknown.payer);
    expect((await on(owing, "2026-05-01")).reliableFrom).toBe("2026-09-28");
  });

  test("holds nothing of another payer", async () => {
    const [home, other] = [await addHousehold(), await addHousehold()];
    const theirs = await addInvoice(other.payer, 500, { issuedOn: "2026-04-10", cancelledOn: "2026-05-10" });
    await addPayment(other.payer, "2026-06-01", [[theirs, 200]]);
    // A payment that names another payer's bill tells nothing of that bill.
    await addPayment(home.payer, "2026-06-01", [[theirs, 100]]);
    expect((await on(home, "2026-04-20")).open).toEqual({});
  });
});
