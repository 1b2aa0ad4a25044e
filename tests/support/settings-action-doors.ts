import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { calendarFeeds } from "@/db/schema/announcements";
import { dataExports } from "@/db/schema/data-exports";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { myDataPath } from "@/lib/data-export/paths";
import { codeAt } from "@/lib/second-factor/totp";
import { anotherSession, type TestAccount } from "@/tests/support/accounts";
import type { ActionDoor } from "@/tests/support/action-door";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { addPayer, attachPayer } from "@/tests/support/factories";
import { addSecondFactor } from "@/tests/support/second-factor";

/** Actions of the settings, all of which need the customer's consent (R23, R27). */
export const settingsActions: Record<string, ActionDoor> = {
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

async function attachedPayer(account: TestAccount) {
  const payer = await addPayer();
  await attachPayer(account, payer);
  return payer;
}
