"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { logInToOffice } from "@/app/admin/(entry)/actions";
import { staffLoginSchema } from "@/lib/staff/schema";

type Props = {
  /** The page asked for before the login. */
  next: string;
  words: Record<"email" | "password" | "submit" | "pending", string>;
  errors: Record<string, string>;
  form: FormWords;
};

/** The first step of the office's login. */
export function LoginForm({ next, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: logInToOffice,
    schema: staffLoginSchema,
    words: codes,
    values: { next },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <TextField {...field("email")} label={words.email} type="email" autoComplete="username" />
      <PasswordField
        {...field("password")}
        label={words.password}
        reveal={formWords.reveal}
        autoComplete="current-password"
      />
      <input {...hidden("next")} />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
