"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { NewPasswordFields, type NewPasswordWords } from "@/app/(auth)/new-password-fields";
import { setNewPassword } from "@/app/(auth)/reset-password/actions";
import { newPasswordSchema } from "@/lib/password-reset/schema";

type Props = {
  accountKey: string;
  words: { newPassword: NewPasswordWords; submit: string; pending: string };
  errors: Record<string, string>;
  form: FormWords;
};

/** What the password may not resemble, the payer code and the address, the server knows alone. */
const unknown = { payerCode: "", email: "" };

export function NewPasswordForm({ accountKey, words, errors, form: formWords }: Props) {
  const form = useActionForm({
    action: setNewPassword,
    schema: newPasswordSchema,
    words: errors,
    values: { key: accountKey },
  });
  return (
    <form {...form.form}>
      <ErrorSummary words={formWords} errors={form.errors} attempt={form.attempt} />
      <NewPasswordFields form={form} known={unknown} words={words.newPassword} formWords={formWords} />
      <Actions>
        <SubmitButton pending={words.pending} sending={form.pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
      <input {...form.hidden("key")} />
    </form>
  );
}
