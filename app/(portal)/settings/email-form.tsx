"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { type FormState, untouched } from "@/lib/form-state";
import { askEmailChange } from "./profile-actions";

type Props = {
  email: string;
  words: { form: FormWords } & Record<"title" | "label" | "hint" | "current" | "submit" | "pending", string>;
};

/** Another address, which is confirmed from there. */
export function EmailForm({ email, words }: Props) {
  const [state, action] = useActionState<FormState<{ email: string }>, FormData>(askEmailChange, untouched);
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.message;
  return (
    <Disclosure title={words.title} value={email} open={state.attempt > 0} group="profile">
      <form action={action}>
        <ErrorSummary words={words.form} errors={state.errors} attempt={state.attempt} />
        <TextField
          name="email"
          label={words.label}
          hint={words.hint}
          error={errorOf("email")}
          type="email"
          autoComplete="email"
          defaultValue={state.values.email ?? ""}
        />
        <PasswordField
          name="emailPassword"
          label={words.current}
          error={errorOf("emailPassword")}
          autoComplete="current-password"
        />
        <Actions>
          <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
        </Actions>
      </form>
    </Disclosure>
  );
}
