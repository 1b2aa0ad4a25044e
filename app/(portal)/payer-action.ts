"use server";

import { customerAction } from "@/lib/action";
import { portalPath } from "@/lib/auth/portal-path";
import { untouched } from "@/lib/form-state";
import { choosePayer } from "@/lib/payers/choice";
import { pageAfterChoice } from "@/lib/payers/page-after-choice";
import { payerChoiceSchema } from "@/lib/payers/schema";
import { ok } from "@/lib/result";

const change = customerAction(
  payerChoiceSchema,
  async (customer, { payer, path }) => {
    const chosen = await choosePayer(customer, payer);
    return chosen.ok ? ok(path) : chosen;
  },
  { errors: "action", leadsTo: (path) => pageAfterChoice(portalPath(path)) },
);

/** Shows the lists of one payer, or of all, from now on in this browser. A payer that is not the login's changes nothing. */
export async function switchPayer(form: FormData): Promise<void> {
  await change(untouched, form);
}
