"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { handOver, takeBack } from "./actions";

type Words = { submit: string; pending: string };

/** Makes the next batch. */
export function HandOverForm({ words, form }: { words: Words; form: FormWords }) {
  const [state, action] = useActionState(handOver, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
    </form>
  );
}

/** Takes one batch back; `batch` tells the buttons of a table apart for those who hear them. */
export function TakeBackForm({
  number,
  words,
  form,
}: {
  number: number;
  words: Words & { batch: string };
  form: FormWords;
}) {
  const [state, action] = useActionState(takeBack, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="number" value={number} />
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.submit}
        <span className="sr-only"> {words.batch}</span>
      </SubmitButton>
    </form>
  );
}
