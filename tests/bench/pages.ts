import { cast } from "@/lib/demo/cast";
import { invoicePath, invoicesPath } from "@/lib/invoices/paths";
import { consumptionPath, pointPath, pricesPath, readingPath } from "@/lib/supply-points/paths";
import { longHistory } from "./long-history";
import { manyBills, newestBill } from "./many-bills";

/** The payers whose pages are asked for. */
export const benchPayers = {
  usual: cast.newCustomer.payerCode,
  long: longHistory.payerCode,
  billed: manyBills.household.payerCode,
  company: manyBills.company.payerCode,
};

export type BenchPage = { page: string; path: string; payer: keyof typeof benchPayers; ratio: number };

const { waterPoint } = cast.newCustomer;
const least = 0.45;
const leastOfBills = 0.35;

/** The pages, whose they are, and what share of the empty page's requests a second each must serve at least. */
export const benchPages: readonly BenchPage[] = [
  { page: "empty", path: "/gallery/empty", payer: "usual", ratio: 0 },
  { page: "overview, four points", path: "/", payer: "usual", ratio: least },
  { page: "supply point", path: pointPath(waterPoint), payer: "usual", ratio: least },
  {
    page: "consumption, twenty years stored",
    path: consumptionPath(longHistory.point),
    payer: "long",
    ratio: 0.35,
  },
  { page: "prices", path: pricesPath(waterPoint), payer: "usual", ratio: least },
  { page: "reading form", path: readingPath(waterPoint), payer: "usual", ratio: least },
  { page: "settings", path: "/settings", payer: "usual", ratio: least },
  { page: "list of 240 bills", path: invoicesPath, payer: "billed", ratio: leastOfBills },
  { page: "list of 20,000 bills", path: invoicesPath, payer: "company", ratio: leastOfBills },
  {
    page: "one bill",
    path: invoicePath(newestBill(manyBills.household)),
    payer: "billed",
    ratio: leastOfBills,
  },
];
