"use client";

import { useActionState } from "react";
import { LinkButton } from "@/app/_ui/button";
import { Confirm } from "@/app/_ui/confirm";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { askDeletion } from "@/app/(portal)/settings/deletion-actions";
import { untouched } from "@/lib/form-state";

type Props = {
  words: { form: FormWords; result: readonly string[] } & Record<
    "question" | "password" | "submit" | "pending" | "keep",
    string
  >;
};

/** The last question before an account is put down for deletion. */
export function DeletionForm({ words }: Props) {
  const [state, action] = useActionState(askDeletion, untouched);
  const error = state.errors.find(({ field }) => field === "password");
  return (
    <form action={action}>
      <ErrorSummary words={words.form} errors={state.errors} attempt={state.attempt} />
      <Confirm
        title={words.question}
        actions={
          <>
            <SubmitButton variant="danger" pending={words.pending}>
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
        <PasswordField
          name="password"
          label={words.password}
          error={error?.message}
          autoComplete="current-password"
        />
      </Confirm>
    </form>
  );
}
