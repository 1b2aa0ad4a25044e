"use client";

import { Actions } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { NewPasswordFields, type NewPasswordWords } from "@/app/(auth)/new-password-fields";
import { passwordChangeSchema } from "@/lib/profile/schema";
import { setPassword } from "./profile-actions";

type Props = {
  /** What the password may not resemble. */
  known: { payerCode: string; email: string };
  words: { form: FormWords; errors: Record<string, string>; newPassword: NewPasswordWords } & Record<
    "title" | "value" | "lead" | "current" | "submit" | "pending",
    string
  >;
};

/** A new password for who knows the present one. */
export function PasswordForm({ known, words }: Props) {
  const form = useActionForm({ action: setPassword, schema: passwordChangeSchema, words: words.errors });
  return (
    <Disclosure title={words.title} value={words.value} open={form.attempt > 0} group="profile">
      <p>{words.lead}</p>
      <form {...form.form}>
        <ErrorSummary words={words.form} errors={form.errors} attempt={form.attempt} />
        <PasswordField {...form.field("current")} label={words.current} autoComplete="current-password" />
        <NewPasswordFields form={form} known={known} words={words.newPassword} formWords={words.form} />
        <Actions>
          <SubmitButton pending={words.pending} sending={form.pending}>
            {words.submit}
          </SubmitButton>
        </Actions>
      </form>
    </Disclosure>
  );
}
