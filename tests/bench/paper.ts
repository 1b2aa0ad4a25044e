import { invoiceFilePath, invoicePath } from "@/lib/invoices/paths";
import { middle, round } from "./figures";
import { load } from "./load";
import { manyBills, newestBill } from "./many-bills";

/** A bill's PDF may take as long as its page this many times. */
const mostPages = 10;

/** How many times as long as its page a bill's PDF takes, both made in the same seconds; and what is wrong with it. */
export async function paperCost(portal: string, cookie: string, rounds: number, seconds: number) {
  const bill = newestBill(manyBills.household);
  // One after the other: what a reader waits for, not what a server bears.
  const ask = (path: string) => load(portal + path, cookie, seconds, 1);
  const ratios: number[] = [];
  for (let each = 0; each < rounds; each++) {
    const page = await ask(invoicePath(bill));
    const paper = await ask(invoiceFilePath(bill, "invoice.pdf"));
    ratios.push(page.perSecond / paper.perSecond);
  }
  const pages = round(middle(ratios) ?? 0, 2);
  return { pages, failed: pages > mostPages ? [`a bill's PDF: ${pages} > ${mostPages} times its page`] : [] };
}
