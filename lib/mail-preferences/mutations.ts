import { and, eq } from "drizzle-orm";
import { mailPreferences } from "@/db/schema/choices";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import type { MailPreferences } from "@/lib/mail-preferences/schema";
import { ok, type Result } from "@/lib/result";

type Kind = (typeof mailPreferences.$inferSelect)["kind"];

/** Keeps which mails the customer wants; the log notes what changes, and saying the same again changes nothing. */
export async function chooseMails(
  customer: Customer,
  { readingReminder, newInvoice, announcement }: MailPreferences,
): Promise<Result<null, never>> {
  await chooseMail(customer, "reading-reminder", readingReminder === "yes");
  await chooseMail(customer, "new-invoice", newInvoice === "yes");
  await chooseMail(customer, "announcement", announcement === "yes");
  return ok(null);
}

async function chooseMail({ tx, account }: Customer, kind: Kind, wanted: boolean): Promise<void> {
  const changed = wanted
    ? await tx
        .insert(mailPreferences)
        .values({ accountId: account.id, kind })
        .onConflictDoNothing()
        .returning({ kind: mailPreferences.kind })
    : await tx
        .delete(mailPreferences)
        .where(and(eq(mailPreferences.accountId, account.id), eq(mailPreferences.kind, kind)))
        .returning({ kind: mailPreferences.kind });
  if (changed.length === 0) return;
  await recordAudit(tx, {
    actor: "customer",
    accountId: account.id,
    action: wanted ? "mail-preference.wanted" : "mail-preference.unwanted",
    details: { kind },
  });
}
