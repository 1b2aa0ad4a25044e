import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accountPayers, accounts } from "@/db/schema/accounts";
import { payerCodeKey } from "@/lib/accounts/payer-code";
import { sendActivationMail } from "@/lib/activation/activation-mail";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import { spendCaptcha } from "@/lib/auth/captcha";
import { findAccount, type GateAccount } from "@/lib/auth/check-credentials";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { evenTime } from "@/lib/auth/even-time";
import { hashPassword } from "@/lib/auth/password";
import { keyedHash } from "@/lib/auth/secret";
import { forget, takeTurn, tryOf } from "@/lib/auth/throttle";
import { checkEmailAddress } from "@/lib/email-address";
import { defaultLanguage, isLanguage, type Language } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { type ProvenPayer, provenPayer } from "@/lib/payers/proven-payer";
import type { Registration } from "@/lib/registration/schema";
import { ok, type Result, refused } from "@/lib/result";

/** Whom a request comes from and in which language. */
export type Visitor = { address: string | null; language: Language };

export type RegistrationRefusal = "too-common" | "captcha-wrong" | "wait" | "wrong-pair";

/**
 * Registers a payer code with one of its invoices. A new account, one that replaces another that was never activated,
 * and one that is refused because the code has an activated account already are answered alike, with one mail each
 * (R5). The captcha is used up before the pair is looked at. `wait` brings the figure `seconds`.
 */
export function register(
  form: Registration,
  visitor: Visitor,
): Promise<Result<{ email: string }, RegistrationRefusal>> {
  return evenTime<Result<{ email: string }, RegistrationRefusal>>(async () => {
    if (isCommonPassword(form.password)) return refused("too-common", "password");
    const turn = await transaction("app", async (tx) => {
      const answer = { id: form.captchaId, letters: form.captchaAnswer, nonce: form.captchaNonce };
      if (!(await spendCaptcha(tx, answer))) return null;
      return takeTurn(tx, tryOf("registration", payerCodeKey(form.payerCode), visitor.address));
    });
    if (!turn) return logged(refused("captcha-wrong", "captchaAnswer"));
    if (!turn.ok) return logged(refused("wait", undefined, { seconds: turn.waitSeconds }));
    const passwordHash = await hashPassword(form.password);
    const enrolled = await transaction("app", async (tx) => {
      const payer = await provenPayer(tx, form);
      if (!payer) return false;
      await forget(tx, turn);
      await enrol(tx, payer, { form, passwordHash, language: visitor.language });
      return true;
    });
    return enrolled ? ok({ email: form.email.trim() }) : logged(refused("wrong-pair"));
  });
}

function logged<Refusal extends { reason: string }>(refusal: Refusal): Refusal {
  log.warn({ event: "registration.refused", reason: refusal.reason });
  return refusal;
}

type Enrolment = { form: Registration; passwordHash: string; language: Language };

async function enrol(tx: Tx, payer: ProvenPayer, enrolment: Enrolment): Promise<void> {
  // Two registrations of one code at once: the second finds the account of the first.
  const lock = keyedHash("registration", payer.code).readBigInt64BE(0).toString();
  await tx.execute(sql`select pg_advisory_xact_lock(${lock}::bigint)`);
  const found = await findAccount(tx, payer.code);
  const known = found?.username === payer.code ? found : undefined;
  if (known?.activated_at) return tellHolder(tx, known);
  if (known) await removeNeverActivated(tx, known.id);
  return addAccount(tx, payer, enrolment);
}

async function tellHolder(tx: Tx, { id, username, email, language }: GateAccount): Promise<void> {
  await enqueueMail(tx, {
    kind: "already-registered",
    recipient: email,
    language: isLanguage(language) ? language : defaultLanguage,
    accountId: id,
    data: { username, path: "/forgot-password" },
  });
  await recordAudit(tx, { actor: "customer", accountId: id, action: "registration.repeated" });
}

/** A mistyped address must lock nobody out. */
async function removeNeverActivated(tx: Tx, accountId: string): Promise<void> {
  await actFor(tx, accountId);
  await tx.delete(accounts).where(and(eq(accounts.id, accountId), isNull(accounts.activatedAt)));
}

async function addAccount(tx: Tx, payer: ProvenPayer, enrolment: Enrolment): Promise<void> {
  const { form, passwordHash, language } = enrolment;
  const address = checkEmailAddress(form.email);
  if (!address.ok) throw new Error("the schema let a wrong address through");
  const account = { id: randomUUID(), username: payer.code, email: address.value, language };
  // Two round trips, as many as the holder of an account that is there costs to tell (R5).
  await Promise.all([
    actFor(tx, account.id),
    tx.insert(accounts).values({ ...account, passwordHash, displayName: payer.name }),
  ]);
  await Promise.all([
    tx.insert(accountPayers).values({ accountId: account.id, payerId: payer.id }),
    sendActivationMail(tx, account),
    recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      payerId: payer.id,
      action: "account.registered",
    }),
  ]);
}
