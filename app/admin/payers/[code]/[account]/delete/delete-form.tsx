"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { remove } from "@/app/admin/payers/actions";
import { deleteLoginSchema } from "@/lib/customer-desk/schema";

type Props = {
  values: { account: string; payer: string };
  words: Record<"username" | "submit" | "pending", string>;
  errors: Record<string, string>;
  form: FormWords;
};

/** Deletes a login; its user name is typed, so that nobody deletes the one beside it. */
export function DeleteForm({ values, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: remove,
    schema: deleteLoginSchema,
    words: codes,
    values,
  });
  return (
    <form {...form} className="stack">
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <TextField {...field("username")} label={words.username} width="code" autoComplete="off" />
      <input {...hidden("account")} />
      <input {...hidden("payer")} />
      <Actions>
        <SubmitButton variant="danger" pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
