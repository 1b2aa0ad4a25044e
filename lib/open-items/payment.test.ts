import { describe, expect, test } from "vitest";
import { biller, brand } from "@/lib/brand";
import { slipsOf } from "./payment";
import type { OpenItem, PayerOfItems } from "./queries";

const payer: PayerOfItems = {
  code: "1024577",
  name: "Ana Novak",
  street: "Kersnikova cesta 112",
  postcode: "3320",
  city: "Velenje",
  taxNumber: null,
  collectiveReference: "SI12 5016234567895",
};

let made = 0;
const item = (change: Partial<OpenItem> = {}): OpenItem => ({
  payerCode: payer.code,
  documentNumber: `2610${++made}`,
  invoiceNumber: `2610${made}`,
  kind: "invoice",
  issuedOn: "2026-09-10",
  periodFrom: null,
  periodTo: null,
  dueOn: "2026-10-10",
  originalCents: 8000,
  openCents: 8000,
  partialPayments: [],
  reference: "SI121234567890120",
  iban: null,
  purposeCode: null,
  ...change,
});

const slips = (items: OpenItem[], change: Partial<PayerOfItems> = {}) =>
  slipsOf(items, { ...payer, ...change }).map(({ items: paid, slip }) => ({
    numbers: paid.map(({ documentNumber }) => documentNumber),
    ...(slip.ok ? slip.value : { reason: slip.reason }),
  }));

describe("several open items", () => {
  test("are paid on one slip under the payer's own reference, credits aside", () => {
    const [one, other] = [item(), item({ openCents: 4136, dueOn: "2026-11-10" })];
    expect(slips([one, item({ openCents: -500 }), other])).toEqual([
      {
        numbers: [one.documentNumber, other.documentNumber],
        payer: { name: "Ana Novak", street: "Kersnikova cesta 112", place: "3320 Velenje" },
        amountCents: 12_136,
        purposeCode: "UBIL",
        purpose: "Odprte postavke, plačnik 1024577",
        dueOn: null,
        iban: biller.iban,
        reference: "SI125016234567895",
        recipient: { name: brand.name, street: brand.street, place: "3320 Velenje" },
      },
    ]);
  });

  test("that fall due on one day keep it", () => {
    expect(slips([item(), item()])).toMatchObject([{ dueOn: "2026-10-10" }]);
  });

  test.each([null, "", "SI12 5016234567890"])("have a slip each where the reference is %j", (reference) => {
    const items = [item(), item({ openCents: 1 })];
    expect(slips(items, { collectiveReference: reference })).toMatchObject([
      { amountCents: 8000, reference: "SI121234567890120", dueOn: "2026-10-10" },
      { amountCents: 1, reference: "SI121234567890120" },
    ]);
  });

  test("of another account have their own slip beside the common one", () => {
    const elsewhere = item({ iban: "SI56020170014356205", purposeCode: "WTER" });
    expect(slips([item(), elsewhere, item({ iban: biller.iban })])).toMatchObject([
      { amountCents: 16_000, iban: biller.iban },
      { numbers: [elsewhere.documentNumber], iban: "SI56020170014356205", purposeCode: "WTER" },
    ]);
  });
});

describe("one open item", () => {
  test("is paid under its own reference, and named by its kind", () => {
    expect(slips([item({ documentNumber: "O-26", kind: "reminder" })])).toMatchObject([
      { purpose: "Opomin O-26", reference: "SI121234567890120" },
    ]);
    expect(slips([item({ documentNumber: "X1", kind: null })])).toMatchObject([{ purpose: "Dokument X1" }]);
  });

  test("without a right reference is paid under the payer's, or cannot be", () => {
    const wrong = item({ reference: "SI12 5016234567890" });
    expect(slips([wrong])).toMatchObject([{ reference: "SI125016234567895", amountCents: 8000 }]);
    expect(slips([wrong], { collectiveReference: null })).toMatchObject([{ reason: "wrong-reference" }]);
    expect(slips([item({ reference: null })], { collectiveReference: null })).toMatchObject([
      { reason: "no-reference" },
    ]);
    expect(slips([item({ iban: "SI56020170014356206" })])).toMatchObject([{ reason: "wrong-iban" }]);
  });

  test("of another payer is none of this one's", () => {
    expect(slips([item({ payerCode: "1" })])).toEqual([]);
  });
});
