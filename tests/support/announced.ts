import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { mailPreferences } from "@/db/schema/choices";
import { outbox } from "@/db/schema/outbox";
import type { MailData } from "@/lib/outbox/mail";

/** Lets a login ask for word of new bills. */
export const wantNewInvoices = ({ id: accountId }: { id: string }) =>
  transaction("office", (tx) =>
    tx.insert(mailPreferences).values({ accountId, kind: "new-invoice" }).onConflictDoNothing(),
  );

/** What an account was told of new bills, oldest first. */
export async function announcedTo({ id }: { id: string }): Promise<MailData["new-invoice"][]> {
  const rows = await transaction("office", (tx) =>
    tx
      .select({ data: outbox.data })
      .from(outbox)
      .where(sql`${outbox.accountId} = ${id} and ${outbox.kind} = 'new-invoice'`)
      .orderBy(outbox.createdAt),
  );
  return rows.map(({ data }) => data as MailData["new-invoice"]);
}
