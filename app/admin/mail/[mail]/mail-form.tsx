"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { cancel, retry } from "@/app/admin/mail/actions";
import { untouched } from "@/lib/form-state";

const actions = { retry, cancel };

type Props = {
  mail: string;
  change: keyof typeof actions;
  words: { submit: string; pending: string };
  form: FormWords;
};

/** One change of one mail. */
export function MailForm({ mail, change, words, form }: Props) {
  const [state, action] = useActionState(actions[change], untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="mail" value={mail} />
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
