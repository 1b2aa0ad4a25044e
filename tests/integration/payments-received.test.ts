import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { paymentsReceived } from "@/lib/payments/received";
import { addHousehold, addInvoice, addPayer, asCustomer, attachPayer } from "@/tests/support/factories";
import { addPayment } from "@/tests/support/paid";

type Household = Awaited<ReturnType<typeof addHousehold>>;
const received = ({ account }: Household, after?: string) =>
  asCustomer(account, (customer) => paymentsReceived(customer, { after }));

describe("payments received", () => {
  test("tell what each closed, and what is left of it", async () => {
    const home = await addHousehold();
    const bill = await addInvoice(home.payer, 5000);
    const credit = await addInvoice(home.payer, -900, { kind: "credit_note" });
    await addPayment(home.payer, "2026-09-20", [[bill, 4100]], {
      number: "P-26-1",
      amountCents: 5000,
      reference: "SI00 1",
      paidThrough: "Banka",
    });
    await addPayment(
      home.payer,
      "2026-09-12",
      [
        [credit, -900],
        [bill, 900],
      ],
      { number: "POB-1" },
    );
    await addPayment(home.payer, "2026-09-21", [[bill, 1]], { withdrawnAt: new Date() });
    expect(await received(home)).toEqual({
      payments: [
        {
          number: "P-26-1",
          payerCode: home.payer.code,
          receivedOn: "2026-09-20",
          amountCents: 5000,
          reference: "SI00 1",
          paidThrough: "Banka",
          closures: [
            { documentNumber: bill.number, invoiceNumber: bill.number, kind: "invoice", cents: 4100 },
          ],
          closureCount: 1,
          leftCents: 900,
        },
        expect.objectContaining({
          number: "POB-1",
          amountCents: 0,
          closures: [
            { documentNumber: bill.number, invoiceNumber: bill.number, kind: "invoice", cents: 900 },
            { documentNumber: credit.number, invoiceNumber: credit.number, kind: "credit_note", cents: -900 },
          ],
          leftCents: 0,
        }),
      ],
      next: null,
      previous: null,
    });
  });

  test("that closed many documents name the first twenty and count all", async () => {
    const home = await addHousehold();
    const closed = Array.from({ length: 23 }, (_, at) => [`D-${100 + at}`, 1] as const);
    await addPayment(home.payer, "2026-09-20", closed);
    const [payment] = (await received(home)).payments;
    expect(payment).toMatchObject({ closureCount: 23, amountCents: 23, leftCents: 0 });
    expect(payment?.closures.map(({ documentNumber }) => documentNumber)).toEqual(
      closed.slice(0, 20).map(([number]) => number),
    );
  });

  test("in pages, both ways, are each payment once, newest first, of all payers of the login", async () => {
    const home = await addHousehold();
    const second = await addPayer();
    await attachPayer(home.account, second);
    const all: string[] = [];
    for (let at = 0; at < 61; at++) {
      const payer = at % 4 === 0 ? second : home.payer;
      all.unshift((await addPayment(payer, addDays("2026-01-01", Math.floor(at / 3)), [["D", 1]])).number);
    }
    await addPayment((await addHousehold()).payer, "2026-01-10", [["D", 1]]);
    const forth: string[][] = [];
    let page = await received(home);
    for (;;) {
      forth.push(page.payments.map(({ number }) => number));
      if (!page.next) break;
      page = await received(home, page.next);
    }
    expect(forth.flat()).toEqual(all);
    expect(forth.map(({ length }) => length)).toEqual([25, 25, 11]);
    const back: string[][] = [page.payments.map(({ number }) => number)];
    while (page.previous) {
      page = await received(home, page.previous);
      back.unshift(page.payments.map(({ number }) => number));
    }
    expect(back).toEqual(forth);
  });

  test("after another payer's payment are none", async () => {
    const [home, other] = [await addHousehold(), await addHousehold()];
    await addPayment(home.payer, "2026-01-10", [["D", 1]]);
    const { number } = await addPayment(other.payer, "2026-01-10", [["D", 1]]);
    expect((await received(home, `older.${number}`)).payments).toEqual([]);
    expect((await received(home, `newer.${number}`)).payments).toEqual([]);
  });
});
