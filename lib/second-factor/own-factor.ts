import { eq, sql } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import type { Customer } from "@/lib/auth/customer";
import { seal, unseal } from "@/lib/auth/seal";

/** A secret that was shown and not confirmed by a code is worth nothing after so many minutes. */
const minutesToConfirm = 30;

export const sealSecret = (accountId: string, secret: string): string =>
  seal("second-factor", accountId, secret);

/** Null where the portal's secret is another one by now. */
export const unsealSecret = (accountId: string, sealed: string): string | null =>
  unseal("second-factor", accountId, sealed);

export type OwnFactor =
  | { state: "off" }
  /** Shown to be scanned; counts from the first code on. */
  | { state: "begun"; secret: string }
  | { state: "on"; since: Date; codesLeft: number };

/** How it stands with the customer's second factor. */
export async function ownFactor({ tx, account }: Customer): Promise<OwnFactor> {
  const [row] = await tx
    .select({
      sealed: secondFactors.sealedSecret,
      confirmedAt: secondFactors.confirmedAt,
      fresh: sql<boolean>`${secondFactors.startedAt} > now() - make_interval(mins => ${minutesToConfirm})`,
      left: sql<number>`(select count(*)::int from ${recoveryCodes}
        where ${recoveryCodes.accountId} = ${secondFactors.accountId} and ${recoveryCodes.usedAt} is null)`,
    })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, account.id));
  if (row?.confirmedAt) return { state: "on", since: row.confirmedAt, codesLeft: row.left };
  const secret = row?.fresh ? unsealSecret(account.id, row.sealed) : null;
  return secret ? { state: "begun", secret } : { state: "off" };
}
