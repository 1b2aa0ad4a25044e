import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts, consents } from "@/db/schema/accounts";
import { sessions } from "@/db/schema/sessions";
import { consentVersion } from "@/lib/consent/version";
import type { TestAccount } from "@/tests/support/accounts";

const setSession = (moments: Record<string, unknown>) => async (account: TestAccount) => {
  await transaction("office", (tx) =>
    tx.update(sessions).set(moments).where(eq(sessions.accountId, account.id)),
  );
  return account.token;
};

const decide =
  (decision: "granted" | "refused" | "withdrawn", version = consentVersion) =>
  async (account: TestAccount) => {
    await transaction("office", (tx) =>
      tx
        .insert(consents)
        .values({ accountId: account.id, version, language: "sl", textSha256: "0", decision }),
    );
    return account.token;
  };

/** Takes the consent of an account back, as the settings do. */
export const withdrawConsentOf = decide("withdrawn");

/**
 * Everything that keeps the gate shut for an account that had consented (R13, R16, R27): does it, and answers the
 * session token to try.
 */
export const closings: Record<string, (account: TestAccount) => Promise<string | undefined>> = {
  "signed out": async () => undefined,
  "with a token nobody gave out": async () => "a".repeat(43),
  "after the session's end": setSession({ expiresAt: sql`now() - interval '1 second'` }),
  "after two idle hours": setSession({ lastSeenAt: sql`now() - interval '2 hours 1 second'` }),
  "with the session revoked": async ({ id, token }) => {
    await transaction("office", (tx) => tx.delete(sessions).where(eq(sessions.accountId, id)));
    return token;
  },
  "with the account locked": async ({ id, token }) => {
    await transaction("office", (tx) =>
      tx.update(accounts).set({ lockedAt: sql`now()` }).where(eq(accounts.id, id)),
    );
    return token;
  },
  "after NE": decide("refused"),
  "after the withdrawal": withdrawConsentOf,
  "with consent to an older text": decide("granted", "2018-05"),
};
