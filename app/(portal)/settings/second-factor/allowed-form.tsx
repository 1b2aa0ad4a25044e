"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormState } from "@/lib/form-state";
import type { FormParts } from "./words";

type Props = FormParts & {
  state: FormState<unknown>;
  action: (form: FormData) => void;
  /** Of the field; several such forms stand on one page. */
  name: string;
  submit: string;
};

/** The password that allows a change, and its button. */
export function AllowedForm({ state, action, name, submit, words, form }: Props) {
  const error = state.errors.find(({ field }) => field === name);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <PasswordField
        name={name}
        label={words.password}
        error={error?.message}
        autoComplete="current-password"
      />
      <Actions>
        <SubmitButton pending={words.pending}>{submit}</SubmitButton>
      </Actions>
    </form>
  );
}
