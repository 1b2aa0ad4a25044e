"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { deletionSchema } from "@/lib/accounts/schema";
import { deleteForGood } from "./actions";

type Props = {
  deletionKey: string;
  words: { password: string; submit: string; pending: string };
  errors: Record<string, string>;
  form: FormWords;
};

export function DeletionForm({ deletionKey, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: deleteForGood,
    schema: deletionSchema,
    words: codes,
    values: { key: deletionKey },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <input {...hidden("key")} />
      <PasswordField
        {...field("password")}
        label={words.password}
        autoComplete="current-password"
        reveal={formWords.reveal}
      />
      <Actions>
        <SubmitButton variant="danger" pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
