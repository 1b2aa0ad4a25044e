import { and, eq } from "drizzle-orm";
import { mailPreferences } from "@/db/schema/choices";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import type { MailPreferences } from "@/lib/mail-preferences/schema";
import { ok, type Result } from "@/lib/result";

const kind = "reading-reminder" as const;

/** Keeps which mails the customer wants; the log notes when that changes, and saying the same again changes nothing. */
export async function chooseMails(
  { tx, account }: Customer,
  { readingReminder }: MailPreferences,
): Promise<Result<null, never>> {
  const wanted = readingReminder === "yes";
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
  if (changed.length > 0) {
    await recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: wanted ? "mail-preference.wanted" : "mail-preference.unwanted",
      details: { kind },
    });
  }
  return ok(null);
}
