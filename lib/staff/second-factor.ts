import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staffRecoveryCodes, staffSecondFactors } from "@/db/schema/staff";
import { seal, unseal } from "@/lib/auth/seal";
import { newRecoveryCodes, recoveryCode, recoveryCodeHash } from "@/lib/second-factor/recovery-codes";
import { newSecret, stepOfCode } from "@/lib/second-factor/totp";

const sealing = "staff-second-factor";

export type StaffFactor = { state: "on" } | { state: "begun"; secret: string };

/** The member's second factor, with a secret to be scanned where none is confirmed; one is made where there is none. */
export async function beginStaffFactor(tx: Tx, staffId: string): Promise<void> {
  await tx
    .insert(staffSecondFactors)
    .values({ staffId, sealedSecret: seal(sealing, staffId, newSecret()) })
    .onConflictDoNothing();
}

/** How it stands with a member's second factor; null where nothing was begun or the portal's secret is another by now. */
export async function staffFactor(tx: Tx, staffId: string): Promise<StaffFactor | null> {
  const [row] = await tx.select().from(staffSecondFactors).where(eq(staffSecondFactors.staffId, staffId));
  if (row?.confirmedAt) return { state: "on" };
  const secret = row && unseal(sealing, staffId, row.sealedSecret);
  return secret ? { state: "begun", secret } : null;
}

/** Whether the app's code is right; a code is taken once (RFC 6238 5.2), and the first one confirms the factor. */
export async function takeStaffCode(tx: Tx, staffId: string, code: string, now: number): Promise<boolean> {
  const [row] = await tx.select().from(staffSecondFactors).where(eq(staffSecondFactors.staffId, staffId));
  const secret = row && unseal(sealing, staffId, row.sealedSecret);
  const step = secret ? stepOfCode(secret, code.replace(/\s/g, ""), now) : null;
  if (step === null) return false;
  const taken = await tx
    .update(staffSecondFactors)
    .set({ lastStep: step, confirmedAt: sql`coalesce(${staffSecondFactors.confirmedAt}, now())` })
    .where(
      and(
        eq(staffSecondFactors.staffId, staffId),
        or(isNull(staffSecondFactors.lastStep), lt(staffSecondFactors.lastStep, step)),
      ),
    )
    .returning({ staffId: staffSecondFactors.staffId });
  return taken.length > 0;
}

/** Uses a recovery code of a confirmed factor up; false where there is no such code any more. */
export async function spendStaffRecoveryCode(tx: Tx, staffId: string, typed: string): Promise<boolean> {
  const digits = recoveryCode(typed);
  if (!digits) return false;
  const spent = await tx
    .update(staffRecoveryCodes)
    .set({ usedAt: sql`now()` })
    .from(staffSecondFactors)
    .where(
      and(
        eq(staffSecondFactors.staffId, staffId),
        isNotNull(staffSecondFactors.confirmedAt),
        eq(staffRecoveryCodes.staffId, staffId),
        eq(staffRecoveryCodes.codeHash, recoveryCodeHash(staffId, digits)),
        isNull(staffRecoveryCodes.usedAt),
      ),
    )
    .returning({ id: staffRecoveryCodes.id });
  return spent.length > 0;
}

/** New recovery codes, told this once; those given out before open nothing any more. */
export async function giveOutStaffCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId));
  await tx.insert(staffRecoveryCodes).values(
    codes.map((code) => ({
      staffId,
      codeHash: recoveryCodeHash(staffId, recoveryCode(code) ?? ""),
    })),
  );
  return codes;
}

/** Takes a member's factor and codes away: at the next login they begin anew. */
export async function removeStaffFactor(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId));
  await tx.delete(staffSecondFactors).where(eq(staffSecondFactors.staffId, staffId));
}
