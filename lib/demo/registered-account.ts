import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accountPayers, accounts } from "@/db/schema/accounts";
import { payers } from "@/db/schema/payers";
import { hashPassword } from "@/lib/auth/password";
import { defaultLanguage } from "@/lib/i18n/languages";

/** Makes sure that a payer of the demonstration has an activated account; an account that is there keeps its password. */
export async function ensureRegisteredAccount(payerCode: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await transaction("office", async (tx) => {
    const [payer] = await tx.select().from(payers).where(eq(payers.code, payerCode));
    if (!payer) throw new Error(`the demonstration has no payer ${payerCode}`);
    const [added] = await tx
      .insert(accounts)
      .values({
        id: randomUUID(),
        username: payerCode,
        email: `${payerCode}@primer.si`,
        passwordHash,
        displayName: payer.name,
        language: defaultLanguage,
        activatedAt: new Date(),
      })
      .onConflictDoNothing({ target: accounts.username })
      .returning({ id: accounts.id });
    if (added) await tx.insert(accountPayers).values({ accountId: added.id, payerId: payer.id });
  });
}
