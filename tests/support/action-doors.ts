import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { calendarFeeds } from "@/db/schema/announcements";
import { dataExports } from "@/db/schema/data-exports";
import { issueCaptcha } from "@/lib/auth/captcha";
import { readingLinkPath } from "@/lib/auth/reading-link";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import { issueToken, type TokenPurpose } from "@/lib/auth/tokens";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { myDataPath } from "@/lib/data-export/paths";
import { today } from "@/lib/dates";
import { env } from "@/lib/env";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { linkedMeterKey } from "@/lib/readings/linked-readings";
import { codeAt } from "@/lib/second-factor/totp";
import { pointPath, readingPath, receiptPath } from "@/lib/supply-points/paths";
import { anotherSession, createAccount, type TestAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { ask } from "@/tests/support/by-hand";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";
import type { Resident } from "@/tests/support/doors";
import { addPayer, attachPayer } from "@/tests/support/factories";
import { lastShown } from "@/tests/support/read-household";
import { sentLinkKey } from "@/tests/support/reminded";
import { readingFields } from "@/tests/support/resident";
import { addSecondFactor, testRecoveryCode } from "@/tests/support/second-factor";
import type { Takes } from "@/tests/support/server-actions";

/** The page an action stands on, and fields with which it writes something when a household's holder sends them. */
export type ActionDoor = {
  takes?: Takes;
  page: (resident: Resident) => string;
  /** Tables that the page writes when it is shown. */
  pageWrites?: string[];
  fields: (resident: Resident) => Record<string, string> | Promise<Record<string, string>>;
  /** A cookie that it reads beside the session's. */
  cookie?: (resident: Resident) => Promise<string>;
};

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
  "app/(portal)/settings/deletion-actions.ts askDeletion": {
    page: () => "/settings/delete-account",
    fields: ({ account }) => ({ password: account.password }),
  },
  "app/(portal)/settings/deletion-actions.ts keepAccount": {
    page: () => "/settings",
    fields: async ({ account }) => {
      await transaction("office", (tx) =>
        tx.update(accounts).set({ deletionRequestedAt: new Date() }).where(eq(accounts.id, account.id)),
      );
      return {};
    },
  },
  "app/(portal)/settings/my-data/actions.ts askCopy": {
    page: () => myDataPath,
    fields: async ({ account }) => {
      // While one can be fetched, asking again writes nothing.
      await transaction("office", (tx) =>
        tx.delete(dataExports).where(eq(dataExports.accountId, account.id)),
      );
      return {};
    },
  },
  "app/(portal)/settings/profile-actions.ts saveDisplayName": {
    page: () => "/settings",
    fields: () => ({ displayName: "Živa Čuk" }),
  },
  "app/(portal)/settings/profile-actions.ts askEmailChange": {
    page: () => "/settings",
    fields: ({ account }) => ({ email: `new-${account.email}`, emailPassword: account.password }),
  },
  "app/(portal)/settings/profile-actions.ts setPassword": {
    page: () => "/settings",
    fields: ({ account }) => ({
      current: account.password,
      password: "Škalsko jezero 1938",
      passwordAgain: "Škalsko jezero 1938",
    }),
  },
  "app/(portal)/settings/payers/actions.ts proveFurtherPayer": {
    page: () => "/settings/payers",
    fields: async () => {
      const { payerCode, controlNumber } = await addBilledPayer();
      return { payerCode, controlNumber };
    },
  },
  "app/(portal)/settings/payers/actions.ts takePayerOff": {
    page: () => "/settings/payers",
    fields: async ({ account }) => ({ payer: (await attachedPayer(account)).code }),
  },
  "app/(portal)/settings/second-factor/actions.ts begin": {
    page: () => "/settings/second-factor",
    fields: ({ account }) => ({ password: account.password }),
  },
  "app/(portal)/settings/second-factor/actions.ts confirm": {
    page: () => "/settings/second-factor",
    fields: async ({ account }) => ({ code: codeAt(await addSecondFactor(account, false), Date.now()) }),
  },
  "app/(portal)/settings/second-factor/actions.ts renewCodes": {
    page: () => "/settings/second-factor",
    fields: async ({ account }) => {
      await addSecondFactor(account);
      return { codesPassword: account.password };
    },
  },
  "app/(portal)/settings/second-factor/actions.ts turnOff": {
    page: () => "/settings/second-factor",
    fields: async ({ account }) => {
      await addSecondFactor(account);
      return { offPassword: account.password };
    },
  },
  "app/(portal)/payer-action.ts switchPayer": {
    takes: "form",
    page: () => "/",
    fields: ({ payer }) => ({ payer: payer.code, path: "/" }),
  },
  "app/(portal)/settings/actions.ts setMails": {
    page: () => "/settings",
    fields: () => ({ readingReminder: "yes" }),
  },
  "app/(portal)/settings/calendar/actions.ts makeCalendar": {
    page: () => calendarSettingsPath,
    fields: () => ({}),
  },
  "app/(portal)/settings/calendar/actions.ts removeCalendar": {
    page: () => calendarSettingsPath,
    fields: async ({ account }) => {
      await transaction("office", (tx) =>
        tx
          .insert(calendarFeeds)
          .values({ accountId: account.id, secretHash: tokenHash(newToken()) })
          .onConflictDoNothing(),
      );
      return {};
    },
  },
  "app/(portal)/settings/actions.ts signDeviceOut": {
    page: () => "/settings",
    fields: async ({ account }) => ({ session: await anotherSession(account) }),
  },
  "app/(portal)/settings/actions.ts withdraw": {
    page: () => "/settings/withdraw-consent",
    fields: () => ({}),
  },
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

async function attachedPayer(account: TestAccount) {
  const payer = await addPayer();
  await attachPayer(account, payer);
  return payer;
}

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
