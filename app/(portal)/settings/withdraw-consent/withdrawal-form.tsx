"use client";

import { LinkButton } from "@/app/_ui/button";
import { Confirm } from "@/app/_ui/confirm";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { withdraw } from "@/app/(portal)/settings/actions";
import { withdrawalSchema } from "@/lib/consent/schema";

type Props = {
  words: { question: string; result: readonly string[]; submit: string; pending: string; keep: string };
  form: FormWords;
};

export function WithdrawalForm({ words, form: formWords }: Props) {
  const { form, errors, attempt, pending } = useActionForm({
    action: withdraw,
    schema: withdrawalSchema,
    words: {},
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <Confirm
        title={words.question}
        actions={
          <>
            <SubmitButton variant="danger" pending={words.pending} sending={pending}>
              {words.submit}
            </SubmitButton>
            <LinkButton variant="quiet" href="/settings">
              {words.keep}
            </LinkButton>
          </>
        }
      >
        {words.result.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Confirm>
    </form>
  );
}
