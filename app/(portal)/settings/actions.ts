"use server";

import { sessionSchema } from "@/lib/accounts/schema";
import { customerAction } from "@/lib/action";
import { endOtherSession } from "@/lib/auth/sessions";
import { forgetSession } from "@/lib/auth/sign-in";
import { withdrawConsent } from "@/lib/consent/mutations";
import { withdrawalSchema } from "@/lib/consent/schema";
import { chooseMails } from "@/lib/mail-preferences/mutations";
import { mailPreferencesSchema } from "@/lib/mail-preferences/schema";
import { ok } from "@/lib/result";

/** Signs another of the customer's devices out. */
export const signDeviceOut = customerAction(
  sessionSchema,
  async (customer, { session }) => {
    await endOtherSession(customer, session);
    return ok(null);
  },
  { errors: "settings.error", leadsTo: () => "/settings?done=device" },
);

/** Keeps which mails the customer wants. */
export const setMails = customerAction(mailPreferencesSchema, chooseMails, {
  errors: "settings.error",
  leadsTo: () => "/settings?done=mail",
});

/** Takes the consent back and leads out of the portal. */
export const withdraw = customerAction(withdrawalSchema, withdrawConsent, {
  errors: "settings.error",
  leadsTo: async ({ deletionKey }) => {
    await forgetSession();
    return `/consent/withdrawn?key=${deletionKey}`;
  },
});
