"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { retire } from "./actions";

type Props = { template: string; words: { submit: string; pending: string; title: string }; form: FormWords };

/** Takes a ready answer out of use. */
export function RetireForm({ template, words, form }: Props) {
  const [state, action] = useActionState(retire, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="template" value={template} />
      <SubmitButton variant="quiet" pending={words.pending}>
        {words.submit}
        <span className="sr-only"> {words.title}</span>
      </SubmitButton>
    </form>
  );
}
