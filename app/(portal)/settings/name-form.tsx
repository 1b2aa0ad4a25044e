"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { untouched } from "@/lib/form-state";
import { saveDisplayName } from "./profile-actions";

type Props = {
  name: string;
  words: { form: FormWords } & Record<"title" | "label" | "hint" | "submit" | "pending", string>;
};

/** What the portal calls the holder. */
export function NameForm({ name, words }: Props) {
  const [state, action] = useActionState(saveDisplayName, untouched);
  const error = state.errors.find(({ field }) => field === "displayName");
  return (
    <Disclosure title={words.title} value={name} open={state.attempt > 0} group="profile">
      <form action={action}>
        <ErrorSummary words={words.form} errors={state.errors} attempt={state.attempt} />
        <TextField
          name="displayName"
          label={words.label}
          hint={words.hint}
          error={error?.message}
          autoComplete="name"
          defaultValue={state.values.displayName ?? name}
        />
        <Actions>
          <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
        </Actions>
      </form>
    </Disclosure>
  );
}
