import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { readings } from "@/db/schema/readings";
import { submitReading, withdrawReading } from "@/lib/readings/mutations";
import { readingSchema, type SubmittedReading } from "@/lib/readings/schema";
import type { TestAccount } from "@/tests/support/accounts";
import { asCustomer } from "@/tests/support/factories";

/** The day on which these tests report. */
export const today = "2026-09-28";

type Home = { account: TestAccount; point: { number: string }; meter: { id: number; key: string } };

/** A filled-in form for a household's meter, as the browser sends it. */
export function filledIn(
  { account, point, meter }: Home,
  value: string,
  more: Partial<SubmittedReading> = {},
) {
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

/** Sends a form as the action does: schema, gate, mutation. */
export const send = (account: TestAccount, form: Record<string, string>) =>
  asCustomer(account, (customer) => submitReading(customer, readingSchema.parse(form), today));

/** Sends a form and answers the receipt's number; throws where it was not accepted. */
export async function receiptOf(account: TestAccount, form: Record<string, string>): Promise<string> {
  const result = await send(account, form);
  if (!result.ok || result.value.outcome !== "accepted") throw new Error(JSON.stringify(result));
  return result.value.receiptNumber;
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
