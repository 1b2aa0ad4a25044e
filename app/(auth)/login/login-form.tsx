"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { loginSchema } from "@/lib/accounts/schema";
import { logIn } from "./actions";

type Props = {
  /** The page asked for. */
  next: string;
  words: { username: string; usernameHint: string; password: string; submit: string; pending: string };
  errors: Record<string, string>;
  form: FormWords;
};

export function LoginForm({ next, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: logIn,
    schema: loginSchema,
    words: codes,
    values: { next },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <TextField
        {...field("username")}
        label={words.username}
        hint={words.usernameHint}
        width="code"
        autoComplete="username"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
      />
      <PasswordField
        {...field("password")}
        label={words.password}
        autoComplete="current-password"
        reveal={formWords.reveal}
      />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
      <input {...hidden("next")} />
    </form>
  );
}
