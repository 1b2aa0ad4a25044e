import { today } from "@/lib/dates";
import type { MailData } from "@/lib/outbox/mail";
import type { Receipt } from "@/lib/readings/queries";
import { nextWindow } from "@/lib/readings/reading-windows";
import { receiptPath, sentPath } from "@/lib/supply-points/paths";

/** What every mail of a reading names. */
export const namedInMail = ({
  receiptNumber,
  number,
  serial,
  unit,
  value,
  readOn,
}: Pick<Receipt, "receiptNumber" | "number" | "serial" | "unit" | "value" | "readOn">) => ({
  receiptNumber,
  supplyPoint: number,
  meterSerial: serial,
  unit,
  value,
  readOn,
});

/** The confirmation of all readings that one form added. */
export function confirmationOf(receipts: readonly Receipt[]): MailData["reading-confirmation"] {
  const [first] = receipts;
  const numbers = receipts.map(({ receiptNumber }) => receiptNumber);
  return {
    readings: receipts.map((receipt) => ({
      ...namedInMail(receipt),
      address: `${receipt.street}, ${receipt.postcode} ${receipt.city}`,
      usage: receipt.usage?.amount ?? null,
      previousDay: receipt.usage?.since ?? null,
      nextWindow: notForThisBill(receipt),
    })),
    path: first && numbers.length === 1 ? receiptPath(first.number, first.receiptNumber) : sentPath(numbers),
  };
}

/** When the meter is to be read next, where a reading came outside its window and counts for no bill yet. */
export const notForThisBill = ({ flags, service, receivedAt }: Receipt) =>
  flags.includes("outside-window") ? nextWindow(service, today(receivedAt)) : null;
