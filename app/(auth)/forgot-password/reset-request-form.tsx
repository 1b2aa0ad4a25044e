"use client";

import type { ReactNode } from "react";
import { Actions, LinkButton } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TakeFocus } from "@/app/_ui/take-focus";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { resetRequestSchema } from "@/lib/password-reset/schema";
import { askForReset } from "./actions";

type Props = {
  words: {
    username: string;
    usernameHint: string;
    submit: string;
    pending: string;
    back: string;
    answered: { title: string; text: string; missing: string };
  };
  errors: Record<string, string>;
  form: FormWords;
  heading: ReactNode;
};

export function ResetRequestForm({ words, errors: codes, form: formWords, heading }: Props) {
  const { state, form, field, errors, attempt, pending } = useActionForm({
    action: askForReset,
    schema: resetRequestSchema,
    words: codes,
  });
  if (state.value) {
    return (
      <>
        <TakeFocus>
          <PageHeading done title={words.answered.title} lead={words.answered.text} />
        </TakeFocus>
        <p>{words.answered.missing}</p>
        <p>
          <LinkButton href="/login">{words.back}</LinkButton>
        </p>
      </>
    );
  }
  return (
    <>
      {heading}
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
        <Actions>
          <SubmitButton pending={words.pending} sending={pending}>
            {words.submit}
          </SubmitButton>
          <LinkButton variant="quiet" href="/login">
            {words.back}
          </LinkButton>
        </Actions>
      </form>
    </>
  );
}
