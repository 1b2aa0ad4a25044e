import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tokens } from "@/db/schema/sessions";
import { newToken, tokenHash } from "@/lib/auth/token-hash";

/** What a key opens, and no other door (R8). */
export type TokenPurpose =
  | "activate"
  | "resend-activation"
  | "reset-password"
  | "delete-account"
  | "change-email"
  | "second-factor";

/** How long a key opens its door, in hours. */
export const tokenValidHours: Record<TokenPurpose, number> = {
  activate: 48,
  "resend-activation": 1,
  "reset-password": 1,
  "delete-account": 1,
  "change-email": 48,
  "second-factor": 1 / 6,
};

/** Makes a key for one purpose of an account; the database keeps its SHA-256 (R8). */
export async function issueToken(
  tx: Tx,
  accountId: string,
  purpose: TokenPurpose,
  newEmail: string | null = null,
): Promise<string> {
  const token = newToken();
  await keepToken(tx, token, accountId, purpose, newEmail);
  return token;
}

/** Keeps the hash of a new key, for callers that send it on in the same round trip. */
export async function keepToken(
  tx: Tx,
  token: string,
  accountId: string,
  purpose: TokenPurpose,
  newEmail: string | null = null,
): Promise<void> {
  await tx.insert(tokens).values({
    purpose,
    newEmail,
    accountId,
    tokenHash: tokenHash(token),
    expiresAt: sql`now() + make_interval(secs => ${tokenValidHours[purpose] * 3600})`,
  });
}

/** Uses a key up and answers whose it was; null where it is unknown, used or too old. Of many at once one succeeds (R8). */
export async function spendToken(tx: Tx, token: string, purpose: TokenPurpose): Promise<string | null> {
  return (await spend(tx, token, purpose))?.accountId ?? null;
}

/** As `spendToken`, for a change of address, with the address that the key confirms. */
export const spendEmailToken = (tx: Tx, token: string) => spend(tx, token, "change-email");

async function spend(tx: Tx, token: string, purpose: TokenPurpose) {
  const [spent] = await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(ofToken(token, purpose), isNull(tokens.usedAt), gt(tokens.expiresAt, sql`now()`)))
    .returning({ accountId: tokens.accountId, newEmail: tokens.newEmail });
  return spent ?? null;
}

export type KnownToken = { accountId: string; state: "live" | "used" | "expired" };

/** What became of a key, without using it (R9); null where it was never given out or is long gone. */
export async function findToken(tx: Tx, token: string, purpose: TokenPurpose): Promise<KnownToken | null> {
  const [known] = await tx
    .select({
      accountId: tokens.accountId,
      state: sql<KnownToken["state"]>`case when ${tokens.usedAt} is not null then 'used'
        when ${tokens.expiresAt} <= now() then 'expired' else 'live' end`,
    })
    .from(tokens)
    .where(ofToken(token, purpose));
  return known ?? null;
}

/** Makes all other keys of the purpose useless, as when one of them did its work. */
export async function spendAllTokens(tx: Tx, accountId: string, purpose: TokenPurpose): Promise<void> {
  await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.accountId, accountId), eq(tokens.purpose, purpose), isNull(tokens.usedAt)));
}

const ofToken = (token: string, purpose: TokenPurpose) =>
  and(eq(tokens.tokenHash, tokenHash(token)), eq(tokens.purpose, purpose));
