"use client";

import type { ReactNode } from "react";
import { Actions } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { RadioGroup } from "@/app/_ui/radio-group";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { consentSchema } from "@/lib/consent/schema";
import { decide } from "./actions";

type Props = {
  /** Hash of the text shown above the form. */
  text: string;
  /** The page asked for. */
  next: string;
  words: { question: string; yes: ReactNode; no: ReactNode; submit: string; pending: string };
  errors: Record<string, string>;
  form: FormWords;
  /** What is read before: the summary of errors stands above it, where a page without JavaScript begins. */
  children: ReactNode;
};

export function ConsentForm({ text, next, children, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: decide,
    schema: consentSchema,
    words: codes,
    values: { text, next },
  });
  const { error, defaultValue: _, name, ...radio } = field("decision");
  return (
    <>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <Columns>
        {children}
        <Column>
          <form {...form}>
            <input {...hidden("text")} />
            <input {...hidden("next")} />
            <RadioGroup
              name={name}
              legend={words.question}
              error={error}
              options={[
                { value: "yes", label: words.yes },
                { value: "no", label: words.no },
              ]}
              cards
              input={radio}
            />
            <Actions>
              <SubmitButton pending={words.pending} sending={pending}>
                {words.submit}
              </SubmitButton>
            </Actions>
          </form>
        </Column>
      </Columns>
    </>
  );
}
