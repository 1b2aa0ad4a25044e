"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { publicAction } from "@/lib/action";
import { activate, resendActivation } from "@/lib/activation/mutations";
import { activationSchema } from "@/lib/activation/schema";

/** Activates the account of a link; only this button does, so that scanners of mail use nothing up (R9). */
export const confirmActivation = publicAction(activationSchema, ({ key }) => activate(key), {
  errors: "activate.error",
  leadsTo: () => "/login?after=activated",
});

/** Sends another activation mail to the registered address. */
export const sendActivationAgain = publicAction(
  activationSchema,
  async ({ key }) => resendActivation(key, (await visitor()).address),
  { errors: "activate.error", figures: waitWords },
);
