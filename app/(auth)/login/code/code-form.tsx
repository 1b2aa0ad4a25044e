"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { logInWithCode } from "@/app/(auth)/login/actions";
import { loginCodeSchema } from "@/lib/second-factor/schema";

type Props = {
  /** The page asked for before the login. */
  next: string;
  words: Record<"label" | "hint" | "submit" | "pending", string>;
  errors: Record<string, string>;
  form: FormWords;
};

/** The second step of the login. */
export function CodeForm({ next, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: logInWithCode,
    schema: loginCodeSchema,
    words: codes,
    values: { next },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <TextField
        {...field("code")}
        label={words.label}
        hint={words.hint}
        width="code"
        autoComplete="one-time-code"
        inputMode="numeric"
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
