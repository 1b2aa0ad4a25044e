import { transaction } from "@/db/client";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import { sealSecret } from "@/lib/second-factor/own-factor";
import { recoveryCode, recoveryCodeHash } from "@/lib/second-factor/recovery-codes";
import { newSecret } from "@/lib/second-factor/totp";

export const testRecoveryCode = "1938-0042-7755";

/** Gives a login a second factor, confirmed unless told, and one recovery code; answers the secret. */
export async function addSecondFactor({ id: accountId }: { id: string }, confirmed = true): Promise<string> {
  const secret = newSecret();
  await transaction("office", async (tx) => {
    const factor = {
      sealedSecret: sealSecret(accountId, secret),
      confirmedAt: confirmed ? new Date() : null,
    };
    await tx
      .insert(secondFactors)
      .values({ accountId, ...factor })
      .onConflictDoUpdate({ target: secondFactors.accountId, set: factor });
    const codeHash = recoveryCodeHash(accountId, recoveryCode(testRecoveryCode) ?? "");
    if (confirmed) await tx.insert(recoveryCodes).values({ accountId, codeHash });
  });
  return secret;
}
