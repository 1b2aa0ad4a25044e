"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { askCopy } from "./actions";

/** Asks for a copy to be made. */
export function CopyForm({ words }: { words: Record<"submit" | "pending", string> }) {
  const [state, action] = useActionState(askCopy, untouched);
  const [error] = state.errors;
  return (
    <form action={action}>
      {error && <Notice key={state.attempt} focus tone="danger" title={error.message} />}
      <Actions>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </Actions>
    </form>
  );
}
