"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { removeCalendar } from "./actions";

/** Takes the address of the calendar back. */
export function RemoveForm({ words }: { words: Record<"submit" | "pending", string> }) {
  const [state, action] = useActionState(removeCalendar, untouched);
  return (
    <form action={action}>
      {state.errors.map(({ message }) => (
        <Notice key={state.attempt} tone="danger" title={message} focus />
      ))}
      <Actions>
        <SubmitButton variant="danger" pending={words.pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
