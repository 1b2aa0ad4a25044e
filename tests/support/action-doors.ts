import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { issueCaptcha } from "@/lib/auth/captcha";
import { readingLinkPath } from "@/lib/auth/reading-link";
import { issueToken, type TokenPurpose } from "@/lib/auth/tokens";
import { today } from "@/lib/dates";
import { env } from "@/lib/env";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { linkedMeterKey } from "@/lib/readings/linked-readings";
import { pointPath, readingPath, receiptPath } from "@/lib/supply-points/paths";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import type { ActionDoor } from "@/tests/support/action-door";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { ask } from "@/tests/support/by-hand";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";
import { officeEntryActions } from "@/tests/support/office-entry-doors";
import { lastShown } from "@/tests/support/read-household";
import { sentLinkKey } from "@/tests/support/reminded";
import { readingFields } from "@/tests/support/resident";
import { addSecondFactor, testRecoveryCode } from "@/tests/support/second-factor";
import { settingsActions } from "@/tests/support/settings-action-doors";

/** Actions that need the customer's consent (R23, R27). */
export const customersActions: Record<string, ActionDoor> = {
  "app/(portal)/supply-points/[number]/reading/actions.ts reportReadings": {
    page: ({ point }) => readingPath(point.number),
    fields: (resident) => readingFields(resident, String(lastShown + 4)),
  },
  "app/(portal)/supply-points/[number]/actions.ts namePoint": {
    page: ({ point }) => pointPath(point.number),
    fields: ({ point }) => ({ supplyPoint: point.number, name: "Vikend" }),
  },
  "app/(portal)/supply-points/[number]/reading/[receipt]/actions.ts takeBackReading": {
    page: ({ point, receiptNumber }) => `${receiptPath(point.number, receiptNumber)}?withdraw=1`,
    fields: ({ receiptNumber }) => ({ receiptNumber }),
  },
  "app/(portal)/contact/actions.ts sendMessage": {
    page: () => contactPath,
    fields: ({ account, point }) => ({
      name: "Živa Čuk",
      email: account.email,
      topic: "other",
      supplyPoint: point.number,
      body: "Kdaj bo voda?",
      submissionId: randomUUID(),
    }),
  },
  "app/(portal)/contact/actions.ts sendReply": {
    page: ({ conversation }) => conversationPath(conversation),
    fields: ({ conversation }) => ({ conversation, body: "Hvala.", submissionId: randomUUID() }),
  },
  "app/(portal)/payer-action.ts switchPayer": {
    takes: "form",
    page: () => "/",
    fields: ({ payer }) => ({ payer: payer.code, path: "/" }),
  },
  ...settingsActions,
};

/** Actions that need a session, but no consent. */
export const holdersActions: Record<string, ActionDoor> = {
  "app/(gate)/consent/actions.ts decide": {
    page: () => "/consent",
    fields: async () => ({ decision: "yes", text: await textShown(), next: "" }),
  },
};

/** Actions that anybody may send. */
export const openActions: Record<string, ActionDoor> = {
  "app/(auth)/login/actions.ts logIn": {
    page: () => "/login",
    fields: ({ account: { username, password } }) => ({ username, password, next: "" }),
  },
  "app/(auth)/login/actions.ts logInWithCode": {
    page: () => "/login/code",
    fields: async ({ account }) => {
      await addSecondFactor(account);
      return { code: testRecoveryCode, next: "" };
    },
    cookie: async ({ account }) => `code=${await keyOf(account, "second-factor")}`,
  },
  ...officeEntryActions,
  "app/(auth)/register/actions.ts sendRegistration": {
    page: () => "/register",
    pageWrites: ["captchas"],
    fields: async () => ({
      ...(await addBilledPayer()),
      password: "Škalsko jezero 1938",
      passwordAgain: "Škalsko jezero 1938",
      captchaId: await answeredCaptcha(),
      captchaAnswer: "hRtMa",
      captchaNonce: "",
      terms: "yes",
    }),
  },
  "app/(auth)/help/contact/actions.ts sendVisitorMessage": {
    page: () => "/help/contact",
    pageWrites: ["captchas"],
    fields: async ({ account }) => ({
      name: "Živa Čuk",
      email: account.email,
      body: "Ne morem se prijaviti.",
      captchaId: await answeredCaptcha(),
      captchaAnswer: "hRtMa",
      captchaNonce: "",
    }),
  },
  "app/(auth)/captcha-actions.ts newCaptcha": {
    takes: "call",
    page: () => "/register",
    fields: () => ({ kind: "picture" }),
  },
  "app/(auth)/confirm-email/actions.ts confirmEmail": {
    page: () => "/confirm-email/done",
    fields: async ({ account }) => ({
      key: await transaction("app", (tx) =>
        issueToken(tx, account.id, "change-email", `new-${account.email}`),
      ),
    }),
  },
  "app/(auth)/activate/actions.ts confirmActivation": {
    page: () => "/activate/again",
    fields: async () => ({ key: await keyOf(await waitingAccount(), "activate") }),
  },
  "app/(auth)/activate/actions.ts sendActivationAgain": {
    page: () => "/activate/again",
    fields: async () => ({ key: await keyOf(await waitingAccount(), "resend-activation") }),
  },
  "app/(auth)/forgot-password/actions.ts askForReset": {
    page: () => "/forgot-password",
    fields: ({ account }) => ({ username: account.username }),
  },
  "app/(auth)/reset-password/actions.ts setNewPassword": {
    page: () => "/reset-password/key",
    fields: async ({ account }) => ({
      key: await keyOf(account, "reset-password"),
      password: "Škalsko jezero 1938",
      passwordAgain: "Škalsko jezero 1938",
    }),
  },
  "app/(link)/report-reading/[key]/actions.ts reportByLink": {
    page: () => readingLinkPath("key"),
    fields: async ({ account, meter }) => ({
      key: await sentLinkKey(account),
      supplyPoint1: "-",
      meter1: linkedMeterKey(meter.key),
      submissionId1: randomUUID(),
      value1: String(lastShown + 4),
      day1: today(),
    }),
  },
  "app/(gate)/consent/actions.ts deleteForGood": {
    page: () => "/consent/refused",
    fields: async ({ account }) => ({
      key: await keyOf(account, "delete-account"),
      password: account.password,
    }),
  },
  "app/_frame/language-action.ts switchLanguage": {
    takes: "form",
    page: () => "/login",
    fields: () => ({ language: "en", path: "/login" }),
  },
};

const keyOf = ({ id }: { id: string }, purpose: TokenPurpose) =>
  transaction("office", (tx) => issueToken(tx, id, purpose));

async function waitingAccount(): Promise<TestAccount> {
  const { payerCode } = await addBilledPayer();
  return createAccount(payerCode, { activated: false });
}

/** Hash of the consent's text, as the page posts it. */
async function textShown(): Promise<string> {
  const { payerCode } = await addBilledPayer();
  const { token } = await createAccount(payerCode, { consented: false });
  const { body } = await ask(`${env().PORTAL_URL}/consent`, { session: token });
  const [, hash] = /name="text" value="([0-9a-f]{64})"/.exec(body) ?? [];
  if (!hash) throw new Error("the page shows no text to consent to");
  return hash;
}

async function answeredCaptcha(): Promise<string> {
  const { id } = await issueCaptcha("picture");
  await setCaptchaLetters(id, "hRtMa");
  return id;
}
