"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { customerAction } from "@/lib/action";
import { addPayer, removePayer } from "@/lib/payers/mutations";
import { payerProofSchema, payerSchema } from "@/lib/payers/schema";

const errors = "settings.payers.error";

/** Adds a payer to the login, proven by one of its bills. */
export const proveFurtherPayer = customerAction(
  payerProofSchema,
  async (customer, proof) => addPayer(customer, proof, (await visitor()).address),
  { errors, figures: waitWords, leadsTo: () => "/settings/payers?done=added" },
);

/** Takes a payer off the login. */
export const takePayerOff = customerAction(
  payerSchema,
  (customer, { payer }) => removePayer(customer, payer),
  { errors, leadsTo: () => "/settings/payers?done=removed" },
);
