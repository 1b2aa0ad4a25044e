import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staffTokens } from "@/db/schema/staff";
import { staffTokenHours } from "@/lib/auth/staff-limits";
import { newToken, tokenHash } from "@/lib/auth/token-hash";

export type StaffTokenPurpose = keyof typeof staffTokenHours;

/** Makes a key for one purpose of a member of the office; the database keeps its SHA-256 (R8). */
export async function issueStaffToken(tx: Tx, staffId: string, purpose: StaffTokenPurpose): Promise<string> {
  const token = newToken();
  await tx.insert(staffTokens).values({
    purpose,
    staffId,
    tokenHash: tokenHash(token),
    expiresAt: sql`now() + make_interval(secs => ${staffTokenHours[purpose] * 3600})`,
  });
  return token;
}

/** Whose live key it is, without using it (R9); null for any other. */
export async function staffOfToken(
  tx: Tx,
  token: string,
  purpose: StaffTokenPurpose,
): Promise<string | null> {
  const [known] = await tx
    .select({ staffId: staffTokens.staffId })
    .from(staffTokens)
    .where(live(token, purpose));
  return known?.staffId ?? null;
}

/** Uses a key up and answers whose it was; of many at once one succeeds (R8). */
export async function spendStaffToken(
  tx: Tx,
  token: string,
  purpose: StaffTokenPurpose,
): Promise<string | null> {
  const [spent] = await tx
    .update(staffTokens)
    .set({ usedAt: sql`now()` })
    .where(live(token, purpose))
    .returning({ staffId: staffTokens.staffId });
  return spent?.staffId ?? null;
}

/** Makes all keys of a purpose useless, as when a new one is given out. */
export async function spendAllStaffTokens(
  tx: Tx,
  staffId: string,
  purpose: StaffTokenPurpose,
): Promise<void> {
  await tx
    .update(staffTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(eq(staffTokens.staffId, staffId), eq(staffTokens.purpose, purpose), isNull(staffTokens.usedAt)),
    );
}

const live = (token: string, purpose: StaffTokenPurpose) =>
  and(
    eq(staffTokens.tokenHash, tokenHash(token)),
    eq(staffTokens.purpose, purpose),
    isNull(staffTokens.usedAt),
    gt(staffTokens.expiresAt, sql`now()`),
  );
