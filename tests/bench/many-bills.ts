import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importBillingData } from "@/lib/billing-import/import";
import { addDays, addMonths, type Day, today } from "@/lib/dates";
import { makeReference12 } from "@/lib/payments/reference";

/** Payers with the bills of twenty years: of one point by the month, and of a company that gets 83 a month. */
export const manyBills = {
  household: { payerCode: "9000241", point: "90002411", bills: 240 },
  company: { payerCode: "9000242", point: "90002421", bills: 20_000 },
};

type Payer = (typeof manyBills)[keyof typeof manyBills];

const months = 240;
/** The newest so many of a hundred are open. */
const openOfHundred = 3;

/** Number of a payer's bill, 0 being the oldest: that of the newest is `newestBill`. */
const numberOf = ({ payerCode }: Payer, at: number): string => `${payerCode}${String(at).padStart(5, "0")}`;

/** Number of a payer's newest bill. */
export const newestBill = (payer: Payer): string => numberOf(payer, payer.bills - 1);

/** Brings those payers into the database as the billing system would: a folder of changes, imported. */
export async function addManyBills(): Promise<void> {
  const payers = Object.values(manyBills);
  const bills = payers.flatMap(billsOf);
  const open = bills.filter(({ isOpen }) => isOpen);
  const paid = bills.filter(({ isOpen }) => !isOpen);
  await importChanges({
    "payers.csv": [
      "code;name;street;postcode;city",
      ...payers.map(({ payerCode }) => `${payerCode};Veliko Računov;Cesta 20;3320;Velenje`),
    ],
    "supply-points.csv": [
      "number;services;street;postcode;city",
      ...payers.map(({ point }) => `${point};water,sewage;Cesta 20;3320;Velenje`),
    ],
    "tenures.csv": [
      "supply_point_number;payer_code;valid_from",
      ...payers.map(({ payerCode, point }) => `${point};${payerCode};2000-01-01`),
    ],
    "invoices.csv": [
      "number;payer_code;kind;issued_on;period_from;period_to;due_on;net;vat;gross;reference",
      ...bills.map(
        ({ number, payerCode, month, issuedOn, dueOn, reference }) =>
          `${number};${payerCode};invoice;${issuedOn};${month};${addDays(addMonths(month, 1), -1)};${dueOn};58,40;5,55;63,95;${reference}`,
      ),
    ],
    "invoice-lines.csv": [
      "invoice_number;line_number;supply_point_number;price_item_code;description;quantity;unit;unit_price;vat_rate;net;vat;gross",
      ...bills.flatMap(({ number, point }) => [
        `${number};1;${point};VODARINA;Vodarina;10;m3;0,9320;9,5;9,32;0,89;10,21`,
        `${number};2;${point};OMREZNINA;Omrežnina;1;month;49,08;9,5;49,08;4,66;53,74`,
      ]),
    ],
    "open-items.csv": [
      "payer_code;document_number;invoice_number;due_on;original_amount;open_amount;reference;as_of",
      ...open.map(
        ({ number, payerCode, dueOn, reference }) =>
          `${payerCode};${number};${number};${dueOn};63,95;63,95;${reference};${today()} 06:00`,
      ),
    ],
    "payments.csv": [
      "number;payer_code;received_on;amount;reference;paid_through",
      ...paid.map(({ number, payerCode, dueOn }) => `P-${number};${payerCode};${dueOn};63,95;;Banka`),
    ],
    "payment-closures.csv": [
      "payment_number;document_number;invoice_number;amount",
      ...paid.map(({ number }) => `P-${number};${number};${number};63,95`),
    ],
  });
}

type Bill = Payer & {
  number: string;
  month: Day;
  issuedOn: Day;
  dueOn: Day;
  reference: string;
  isOpen: boolean;
};

function billsOf(payer: Payer): Bill[] {
  const oldest = addMonths(`${today().slice(0, 7)}-01`, -months - 1);
  return Array.from({ length: payer.bills }, (_, at) => {
    const month = addMonths(oldest, Math.floor((at * months) / payer.bills));
    const issuedOn = addDays(addMonths(month, 1), 9);
    const dueOn = addDays(issuedOn, 20);
    const number = numberOf(payer, at);
    const isOpen = at >= payer.bills - (payer.bills * openOfHundred) / 100;
    return { ...payer, number, month, issuedOn, dueOn, reference: makeReference12(number), isOpen };
  });
}

async function importChanges(files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "portal-many-bills-"));
  try {
    for (const [name, lines] of Object.entries(files)) {
      await writeFile(join(folder, name), `${lines.join("\n")}\n`);
    }
    const report = await importBillingData(folder, { mode: "changes" });
    if (!report.ok) throw new Error(`the bills were refused: ${JSON.stringify(report.problems.slice(0, 5))}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
