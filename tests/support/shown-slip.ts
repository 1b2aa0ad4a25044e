import { expect, type Locator, type Page } from "@playwright/test";
import { readUpnText, type UpnOrder } from "@/lib/payments/upn-qr";
import { scanPicture } from "@/tests/support/scanned-symbol";

/** The payment that a code on the screen orders, as a bank's camera reads it. */
export async function orderOf(code: Locator): Promise<UpnOrder> {
  const scanned = await scanPicture(await code.screenshot());
  if (!scanned) throw new Error("the code on the screen cannot be read");
  expect(scanned.version).toBe(15);
  const order = readUpnText(scanned.text);
  if (!order.ok) throw new Error(JSON.stringify(order));
  return order.value;
}

/** A value of the payment's data beside its code, without blanks. */
export const shownFact = async (slip: Locator | Page, label: string): Promise<string> => {
  const row = slip.locator(".payment-facts > div").filter({ has: slip.getByText(label, { exact: true }) });
  const [first = ""] = await row
    .locator("dd")
    .evaluateAll((values) => values.map((value) => value.firstChild?.textContent ?? ""));
  return first.replace(/\s/g, "");
};
