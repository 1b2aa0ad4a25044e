import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { oneMailPath } from "@/lib/office-mail/paths";
import type { Resident } from "@/tests/support/doors";
import type { OfficeAction } from "@/tests/support/office-action-door";

/** A mail to a login that was given up, or stands as told; answers its id. */
export async function addMail(
  { id: accountId, email: recipient, username }: Resident["account"],
  row: Partial<typeof outbox.$inferInsert> = { failedAt: new Date(), attempts: 8, lastError: "550 unknown" },
): Promise<string> {
  const id = randomUUID();
  await transaction("office", (tx) =>
    tx.insert(outbox).values({
      id,
      kind: "password-changed",
      recipient,
      language: "sl",
      accountId,
      data: { username, path: "/settings" },
      ...row,
    }),
  );
  return id;
}

/** Actions of the office's mail room. */
export const mailDoors: Record<string, OfficeAction> = {
  "app/admin/mail/actions.ts retry": {
    permission: "mail.retry",
    page: async ({ account }) => oneMailPath(await addMail(account)),
    fields: async ({ account }) => ({ mail: await addMail(account) }),
  },
  "app/admin/mail/actions.ts cancel": {
    permission: "mail.retry",
    page: async ({ account }) => oneMailPath(await addMail(account)),
    fields: async ({ account }) => ({ mail: await addMail(account) }),
  },
};
