import { eq } from "drizzle-orm";
import { mailPreferences } from "@/db/schema/choices";
import type { Customer } from "@/lib/auth/customer";

/** Whether the customer wants to be reminded of readings by mail; nobody is unless they asked for it. */
export async function wantsReadingReminder({ tx, account }: Customer): Promise<boolean> {
  const wanted = await tx
    .select({ kind: mailPreferences.kind })
    .from(mailPreferences)
    .where(eq(mailPreferences.accountId, account.id));
  return wanted.some(({ kind }) => kind === "reading-reminder");
}
