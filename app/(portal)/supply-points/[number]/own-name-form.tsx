"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { type FormState, untouched } from "@/lib/form-state";
import { namePoint } from "./actions";

type Props = {
  number: string;
  name: string | null;
  words: Pick<FormWords, "fix" | "titlePrefix"> &
    Record<"title" | "none" | "label" | "hint" | "submit" | "pending", string>;
};

/** What the login calls the point, behind its present name; opens by itself where something is to be mended. */
export function OwnNameForm({ number, name, words }: Props) {
  const [state, action] = useActionState<FormState<{ supplyPoint: string; name: string }>, FormData>(
    namePoint,
    untouched,
  );
  const error = state.errors.find(({ field }) => field === "name");
  return (
    <Disclosure title={words.title} value={name ?? words.none} open={state.attempt > 0}>
      <form action={action}>
        <ErrorSummary words={words} errors={state.errors} attempt={state.attempt} />
        <input type="hidden" name="supplyPoint" value={number} />
        <TextField
          name="name"
          label={words.label}
          hint={words.hint}
          error={error?.message}
          autoComplete="off"
          width="code"
          defaultValue={state.values.name ?? name ?? ""}
        />
        <Actions>
          <SubmitButton variant="secondary" pending={words.pending}>
            {words.submit}
          </SubmitButton>
        </Actions>
      </form>
    </Disclosure>
  );
}
