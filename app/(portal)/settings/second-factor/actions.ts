"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { customerAction } from "@/lib/action";
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from "@/lib/second-factor/mutations";
import { beginSchema, codeSchema, renewSchema, turnOffSchema } from "@/lib/second-factor/schema";

const errors = "settings.secondFactor.error";
const page = "/settings/second-factor";

/** Makes a secret for the customer's app. */
export const begin = customerAction(
  beginSchema,
  async (customer, { password }) => beginSecondFactor(customer, password, (await visitor()).address),
  { errors, secret: ["password"], figures: waitWords, leadsTo: () => page },
);

/** Turns the second factor on, once a code proves that the app has the secret; answers the recovery codes. */
export const confirm = customerAction(
  codeSchema,
  (customer, input) => confirmSecondFactor(customer, input, Date.now()),
  { errors, secret: ["code"] },
);

/** Makes new recovery codes and answers them. */
export const renewCodes = customerAction(
  renewSchema,
  async (customer, { codesPassword }) =>
    renewRecoveryCodes(customer, codesPassword, (await visitor()).address),
  { errors, secret: ["codesPassword"], figures: waitWords },
);

/** Turns the second factor off. */
export const turnOff = customerAction(
  turnOffSchema,
  async (customer, { offPassword }) => turnOffSecondFactor(customer, offPassword, (await visitor()).address),
  { errors, secret: ["offPassword"], figures: waitWords, leadsTo: () => `${page}?done=off` },
);
