"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { PayerProofFields, type PayerProofWords } from "@/app/(auth)/payer-proof-fields";
import { payerProofSchema } from "@/lib/payers/schema";
import { proveFurtherPayer } from "./actions";

type Props = {
  words: PayerProofWords & { form: FormWords; errors: Record<string, string> } & Record<
      "told" | "submit" | "pending",
      string
    >;
};

/** A further payer for the login, proven by one of its bills. */
export function AddPayerForm({ words }: Props) {
  const { form, field, errors, attempt, pending } = useActionForm({
    action: proveFurtherPayer,
    schema: payerProofSchema,
    words: words.errors,
  });
  return (
    <form {...form}>
      <ErrorSummary words={words.form} errors={errors} attempt={attempt} />
      <PayerProofFields field={field} words={words} />
      <p className="hint">{words.told}</p>
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
