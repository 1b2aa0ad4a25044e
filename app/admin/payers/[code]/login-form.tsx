"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { liftFactor, lock, resend, unlock } from "@/app/admin/payers/actions";
import { untouched } from "@/lib/form-state";

const actions = { lock, unlock, resend, lift: liftFactor };

export type LoginChange = keyof typeof actions;

type Props = {
  account: string;
  payer: string;
  change: LoginChange;
  /** `login` tells the buttons of several logins apart for those who hear them. */
  words: { submit: string; pending: string; login: string };
  form: FormWords;
};

/** One change of one login. */
export function LoginForm({ account, payer, change, words, form }: Props) {
  const [state, action] = useActionState(actions[change], untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="account" value={account} />
      <input type="hidden" name="payer" value={payer} />
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.submit}
        <span className="sr-only"> {words.login}</span>
      </SubmitButton>
    </form>
  );
}
