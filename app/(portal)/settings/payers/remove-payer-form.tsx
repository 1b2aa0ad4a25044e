"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { takePayerOff } from "./actions";

type Props = {
  payer: string;
  /** `name` tells the buttons apart for those who hear them. */
  words: { form: FormWords } & Record<"lead" | "submit" | "pending" | "name", string>;
};

/** Takes one payer off the login. */
export function RemovePayerForm({ payer, words }: Props) {
  const [state, action] = useActionState(takePayerOff, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={words.form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="payer" value={payer} />
      <p>{words.lead}</p>
      <Actions>
        <SubmitButton variant="secondary" pending={words.pending}>
          {words.submit}
          <span className="sr-only"> {words.name}</span>
        </SubmitButton>
      </Actions>
    </form>
  );
}
