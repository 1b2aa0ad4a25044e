"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { customerAction } from "@/lib/action";
import { requestEmailChange } from "@/lib/profile/email-change";
import { setDisplayName } from "@/lib/profile/mutations";
import { changePassword } from "@/lib/profile/password-change";
import { displayNameSchema, emailChangeSchema, passwordChangeSchema } from "@/lib/profile/schema";

const errors = "settings.profile.error";

/** Sets what the portal calls the holder. */
export const saveDisplayName = customerAction(displayNameSchema, setDisplayName, {
  errors,
  leadsTo: () => "/settings?done=name",
});

/** Sends a link to a new address. */
export const askEmailChange = customerAction(
  emailChangeSchema,
  async (customer, input) => requestEmailChange(customer, input, (await visitor()).address),
  {
    errors,
    secret: ["emailPassword"],
    figures: waitWords,
    leadsTo: () => "/settings?done=email",
  },
);

/** Sets a new password and ends the other sessions. */
export const setPassword = customerAction(
  passwordChangeSchema,
  async (customer, input) => changePassword(customer, input, (await visitor()).address),
  {
    errors,
    secret: ["current", "password", "passwordAgain"],
    figures: waitWords,
    leadsTo: () => "/settings?done=password",
  },
);
