"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { remind } from "./actions";

type Props = { words: Record<"submit" | "pending", string>; form: FormWords };

/** Reminds all who asked for it and have not reported. */
export function RemindForm({ words, form }: Props) {
  const [state, action] = useActionState(remind, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
