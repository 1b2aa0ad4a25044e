"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { NewPasswordFields, type NewPasswordWords } from "@/app/(auth)/new-password-fields";
import { acceptInvitation } from "@/app/admin/(entry)/actions";
import { takeInvitationSchema } from "@/lib/staff/schema";

type Props = {
  invitation: string;
  words: { newPassword: NewPasswordWords; submit: string; pending: string };
  errors: Record<string, string>;
  form: FormWords;
};

/** What the password may not resemble, the address, the server knows alone. */
const unknown = { payerCode: "", email: "" };

export function InvitationForm({ invitation, words, errors, form: formWords }: Props) {
  const form = useActionForm({
    action: acceptInvitation,
    schema: takeInvitationSchema,
    words: errors,
    values: { key: invitation },
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
