import { eq } from "drizzle-orm";
import { mailPreferences } from "@/db/schema/choices";
import type { Customer } from "@/lib/auth/customer";
import type { MailPreferences } from "@/lib/mail-preferences/schema";

export type WantedMails = Record<keyof MailPreferences, boolean>;

/** Which mails the customer wants; nobody gets any unless they asked for it. */
export async function wantedMails({ tx, account }: Customer): Promise<WantedMails> {
  const rows = await tx
    .select({ kind: mailPreferences.kind })
    .from(mailPreferences)
    .where(eq(mailPreferences.accountId, account.id));
  const kinds = new Set(rows.map(({ kind }) => kind));
  return {
    readingReminder: kinds.has("reading-reminder"),
    newInvoice: kinds.has("new-invoice"),
    announcement: kinds.has("announcement"),
  };
}
