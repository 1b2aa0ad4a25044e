import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accountPayers, accounts, consents } from "@/db/schema/accounts";
import { payers } from "@/db/schema/payers";
import { sessions } from "@/db/schema/sessions";
import { hashPassword } from "@/lib/auth/password";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import { consentVersion } from "@/lib/consent/version";
import type { Language } from "@/lib/i18n/languages";

export type TestAccount = { id: string; username: string; email: string; password: string; token: string };

type Options = { language?: Language; consented?: boolean; activated?: boolean };

export const testPassword = "Jezero pod gradom 7";
let testPasswordHash: Promise<string> | undefined;

/** An account of a payer with a live session, made without the screens. `token` is the session cookie's value. */
export async function createAccount(payerCode: string, options: Options = {}): Promise<TestAccount> {
  const { language = "sl", consented = true, activated = true } = options;
  testPasswordHash ??= hashPassword(testPassword);
  const passwordHash = await testPasswordHash;
  const id = randomUUID();
  const token = newToken();
  const email = `${payerCode}-${id.slice(0, 8)}@primer.si`;
  await transaction("office", async (tx) => {
    const [payer] = await tx
      .select({ id: payers.id, name: payers.name })
      .from(payers)
      .where(eq(payers.code, payerCode));
    if (!payer) throw new Error(`no payer ${payerCode}`);
    await tx.insert(accounts).values({
      id,
      username: payerCode,
      email,
      passwordHash,
      displayName: payer.name,
      language,
      activatedAt: activated ? new Date() : null,
    });
    await tx.insert(accountPayers).values({ accountId: id, payerId: payer.id });
    if (consented) {
      await tx
        .insert(consents)
        .values({ accountId: id, version: consentVersion, language, textSha256: "0", decision: "granted" });
    }
    await tx.insert(sessions).values({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      accountId: id,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  });
  return { id, username: payerCode, email, password: testPassword, token };
}

/** Another browser in which the account is signed in; answers the session's id. */
export async function anotherSession({ id: accountId }: { id: string }): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await transaction("office", (tx) =>
    tx.insert(sessions).values({ id, tokenHash: tokenHash(newToken()), accountId, expiresAt }),
  );
  return id;
}
