import { randomUUID } from "node:crypto";
import { today } from "@/lib/dates";
import { startConversation } from "@/lib/messages/mutations";
import { findConversation } from "@/lib/messages/queries";
import { addPhoto } from "@/lib/photos/mutations";
import { submitReadings } from "@/lib/readings/mutations";
import { readingsSchema } from "@/lib/readings/schema";
import type { Resident } from "@/tests/support/doors";
import { addInvoice, asCustomer } from "@/tests/support/factories";
import { addMadeCopy } from "@/tests/support/made-copy";
import { addReadHousehold, lastShown, type ReadHousehold } from "@/tests/support/read-household";

/** A reading of today as the form sends it; usual unless told otherwise. */
export function readingFields(
  { point, meter, account }: ReadHousehold,
  value = String(lastShown + 3),
): Record<string, string> {
  return {
    supplyPoint1: point.number,
    meter1: meter.key,
    submissionId1: randomUUID(),
    corrects1: "",
    value1: value,
    day1: today(),
    email: account.email,
    note: "",
  };
}

/** A household with a bill to pay that wrote to the office and reported its meter today, with a photo whose bytes tell whose it is. */
export async function addResident(): Promise<Resident> {
  const household = await addReadHousehold();
  const sent = await asCustomer(household.account, (customer) =>
    submitReadings(customer, readingsSchema.parse(readingFields(household)), today()),
  );
  if (!sent.ok || sent.value.outcome !== "accepted") throw new Error(JSON.stringify(sent));
  const [{ receiptNumber, readingId } = { receiptNumber: "", readingId: "" }] = sent.value.taken;
  const content = Buffer.from(household.account.email);
  await asCustomer(household.account, (customer) =>
    addPhoto(customer, readingId, { content, width: 1, height: 1 }),
  );
  const { number } = await addInvoice(household.payer, 7827, { open: 7827 });
  const written = await asCustomer(household.account, async (customer) => {
    const { username: name, email } = household.account;
    const message = { name, email, body: `Piše ${email}.`, submissionId: randomUUID() };
    const picture = { content, width: 1, height: 1 };
    await startConversation(customer, message, new Map([["attachment1", picture]]));
    return findConversation(customer, message.submissionId);
  });
  const [attachment = ""] = written?.messages[0]?.attachments ?? [];
  const dataExport = await addMadeCopy(household.account);
  return {
    ...household,
    receiptNumber,
    invoiceNumber: number,
    conversation: written?.id ?? "",
    attachment,
    dataExport,
  };
}
