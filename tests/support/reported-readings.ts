import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { readings } from "@/db/schema/readings";
import { submitReadings, withdrawReading } from "@/lib/readings/mutations";
import { readingsSchema } from "@/lib/readings/schema";
import type { TestAccount } from "@/tests/support/accounts";
import { asCustomer } from "@/tests/support/factories";

/** The day on which these tests report. */
export const today = "2026-09-28";

type Home = { account: TestAccount; point: { number: string }; meter: { id: number; key: string } };

/** A filled-in form for a household's meter, as its fields are called without their place. */
export function filledIn({ account, point, meter }: Home, value: string, more: Record<string, string> = {}) {
  return {
    supplyPoint: point.number,
    meter: meter.key,
    value,
    day: today,
    email: account.email,
    note: "",
    submissionId: randomUUID(),
    ...more,
  };
}

type Filled = Record<string, string>;

const sentOnce = ["email", "note"];

/** Forms of one meter each as one form that the browser sends; what is sent once is the first one's. */
export const asSent = (forms: readonly Filled[]): Filled =>
  Object.fromEntries(
    forms.flatMap((form, at) =>
      Object.entries(form).flatMap(([name, text]) =>
        sentOnce.includes(name) ? (at === 0 ? [[name, text]] : []) : [[`${name}${at + 1}`, text]],
      ),
    ),
  );

/** Sends one form for several meters as the action does: schema, gate, mutation. */
export const sendAll = (account: TestAccount, forms: readonly Filled[]) =>
  asCustomer(account, (customer) => submitReadings(customer, readingsSchema.parse(asSent(forms)), today));

/** Sends the form of one meter; what is answered speaks of that meter alone. */
export async function send(account: TestAccount, form: Filled) {
  const result = await sendAll(account, [form]);
  if (!result.ok) return { ...result, field: result.field?.replace(/1$/, ""), more: undefined };
  const { value } = result;
  const [one] = value.outcome === "ask" ? value.questions : value.taken;
  return { ok: true as const, value: { outcome: value.outcome, ...one } };
}

/** Sends a form and answers the receipt's number; throws where it was not accepted. */
export async function receiptOf(account: TestAccount, form: Filled): Promise<string> {
  const [receiptNumber] = await receiptsOf(account, [form]);
  return receiptNumber ?? "";
}

/** Sends one form for several meters and answers the receipts' numbers; throws where it was not accepted. */
export async function receiptsOf(account: TestAccount, forms: readonly Filled[]): Promise<string[]> {
  const result = await sendAll(account, forms);
  if (!result.ok || result.value.outcome !== "accepted") throw new Error(JSON.stringify(result));
  return result.value.taken.map(({ receiptNumber }) => receiptNumber);
}

export const takeBack = (account: TestAccount, receiptNumber: string) =>
  asCustomer(account, (customer) => withdrawReading(customer, { receiptNumber }));

/** All readings of a meter that customers reported, oldest first, as the office sees them. */
export const reportedOf = (meter: { id: number }) =>
  transaction("office", (tx) =>
    tx
      .select()
      .from(readings)
      .where(sql`${readings.meterId} = ${meter.id} and ${readings.source} = 'customer'`)
      .orderBy(asc(readings.id)),
  );

/** What the office or the billing system does with a reported reading. */
export const mark = (receiptNumber: string, moments: Partial<typeof readings.$inferInsert>) =>
  transaction("office", (tx) =>
    tx.update(readings).set(moments).where(eq(readings.receiptNumber, receiptNumber)),
  );
