import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/outbox";
import { issueCaptcha } from "@/lib/auth/captcha";
import type { Registration } from "@/lib/registration/schema";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";

const letters = "ABdeF";

export const visitor = { address: null, language: "sl" } as const;

/** A captcha that was answered rightly, as fields of a form. */
async function answeredCaptcha() {
  const { id } = await issueCaptcha("picture");
  await setCaptchaLetters(id, letters);
  return { captchaId: id, captchaAnswer: letters, captchaNonce: "" };
}

/** A registration form that would succeed, of a new payer with a bill unless `known` names one. */
export async function registrationForm(known: Partial<Registration> = {}): Promise<Registration> {
  const payer = known.payerCode ? {} : await addBilledPayer();
  return {
    payerCode: "",
    controlNumber: "",
    email: "ana@primer.si",
    password: "Jezero pod gradom 7",
    passwordAgain: "Jezero pod gradom 7",
    terms: "yes",
    ...payer,
    ...(await answeredCaptcha()),
    ...known,
  };
}

/** The account of a user name as the office sees it. */
export async function accountOf(username: string) {
  const [account] = await transaction("office", (tx) =>
    tx.select().from(accounts).where(eq(accounts.username, username)),
  );
  return account;
}

/** Mails of a kind enqueued for an address, with what their templates are given. */
export async function mailsTo(recipient: string, kind: string) {
  const rows = await transaction("office", (tx) =>
    tx.select().from(outbox).where(eq(outbox.recipient, recipient)).orderBy(outbox.createdAt),
  );
  return rows.filter((row) => row.kind === kind);
}

/** The key in the newest mail of a kind to an address. */
export async function mailedKey(recipient: string, kind: string): Promise<string> {
  const path = (await mailsTo(recipient, kind)).at(-1)?.data.path;
  const key = typeof path === "string" ? path.split("/").at(-1) : undefined;
  if (!key) throw new Error(`no ${kind} mail to ${recipient}`);
  return key;
}
