"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { cancelDeletion, requestDeletion } from "@/lib/accounts/deletion";
import { deletionRequestSchema, keepAccountSchema } from "@/lib/accounts/schema";
import { customerAction } from "@/lib/action";

/** Asks for the account to be deleted after the days to change one's mind. */
export const askDeletion = customerAction(
  deletionRequestSchema,
  async (customer, { password }) => requestDeletion(customer, password, (await visitor()).address),
  {
    errors: "settings.deletion.error",
    secret: ["password"],
    figures: waitWords,
    leadsTo: () => "/settings",
  },
);

/** Keeps the account after all. */
export const keepAccount = customerAction(keepAccountSchema, cancelDeletion, {
  errors: "settings.deletion.error",
  leadsTo: () => "/settings?done=kept",
});
