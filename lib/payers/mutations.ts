import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accountPayers } from "@/db/schema/accounts";
import { sessions } from "@/db/schema/sessions";
import { payerCodeKey } from "@/lib/accounts/payer-code";
import { recordAudit } from "@/lib/audit/record";
import { findAccount } from "@/lib/auth/check-credentials";
import type { Customer } from "@/lib/auth/customer";
import { forget, takeTurn, tryOf } from "@/lib/auth/throttle";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { type ProvenPayer, provenPayer } from "@/lib/payers/proven-payer";
import type { PayerProof } from "@/lib/payers/schema";
import { ok, type Result, refused } from "@/lib/result";

/** The most payers one login may see: the gate hands them to every page. */
const mostPayers = 100;

export type PayerRefusal = "wrong-pair" | "already-yours" | "too-many" | "wait";

/**
 * Adds a payer to a login, proven by one of its bills as at registration and under the same throttle (R6). It claims no user
 * name; whoever registered with that code is told by mail, and so is the login's own address. Adding it twice at once adds
 * it once. Refusals commit, because the try is counted; `wait` brings the figure `seconds`.
 */
export async function addPayer(
  { tx, account, payers }: Customer,
  proof: PayerProof,
  address: string | null,
): Promise<Result<null, PayerRefusal>> {
  if (payers.length >= mostPayers) return refused("too-many");
  const turn = await takeTurn(tx, [
    ...tryOf("registration", payerCodeKey(proof.payerCode), address),
    { scope: "registration-code", key: `account ${account.id}` },
  ]);
  if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
  const payer = await provenPayer(tx, proof);
  if (!payer) {
    log.warn({ event: "payer.refused", reason: "wrong-pair" });
    return refused("wrong-pair");
  }
  await forget(tx, turn);
  const added = await tx
    .insert(accountPayers)
    .values({ accountId: account.id, payerId: payer.id })
    .onConflictDoNothing()
    .returning({ payerId: accountPayers.payerId });
  if (added.length === 0) return refused("already-yours", "payerCode");
  const entry = { actor: "customer", accountId: account.id, payerId: payer.id } as const;
  await Promise.all([
    recordAudit(tx, { ...entry, action: "payer.added" }),
    enqueueMail(tx, {
      kind: "payer-added",
      recipient: account.email,
      language: account.language,
      accountId: account.id,
      data: { code: payer.code, name: payer.name, path: "/settings/payers" },
    }),
    tellHolder(tx, account.id, payer),
  ]);
  return ok(null);
}

/** Who registered with the payer's code learns that another login sees its bills now (PRODUCT 1). */
async function tellHolder(tx: Tx, added: string, payer: ProvenPayer): Promise<void> {
  const holder = await findAccount(tx, payer.code);
  if (!holder?.activated_at || holder.id === added || holder.username !== payer.code) return;
  await enqueueMail(tx, {
    kind: "payer-added-elsewhere",
    recipient: holder.email,
    language: isLanguage(holder.language) ? holder.language : defaultLanguage,
    accountId: holder.id,
    data: { code: payer.code, name: payer.name, path: "/help/contact" },
  });
}

/**
 * Takes a payer off a login, whose bills and points it shows no more; what is not the login's is answered as if done. The
 * payer it registered with stays, because the user name is its code.
 */
export async function removePayer(
  { tx, account, payers }: Customer,
  code: string,
): Promise<Result<null, "own-payer">> {
  if (code === account.username) return refused("own-payer");
  const payer = payers.find((each) => each.code === code);
  if (!payer) return ok(null);
  await tx
    .delete(accountPayers)
    .where(and(eq(accountPayers.accountId, account.id), eq(accountPayers.payerId, payer.id)));
  await tx
    .update(sessions)
    .set({ payerId: null })
    .where(and(eq(sessions.accountId, account.id), eq(sessions.payerId, payer.id)));
  await recordAudit(tx, {
    actor: "customer",
    accountId: account.id,
    payerId: payer.id,
    action: "payer.removed",
  });
  return ok(null);
}
