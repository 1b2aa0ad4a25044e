"use client";

import { useActionState } from "react";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type FormState, untouched } from "@/lib/form-state";
import { takeBackReading } from "./actions";

type Taken = { receiptNumber: string; supplyPoint: string };
type Props = { receiptNumber: string; words: { submit: string; pending: string } };

/** One button that takes a reading back, or the reason why it cannot be. */
export function WithdrawForm({ receiptNumber, words }: Props) {
  const [state, action] = useActionState<FormState<Taken>, FormData>(takeBackReading, untouched);
  const [error] = state.errors;
  return (
    <form action={action}>
      {error && <Notice key={state.attempt} focus tone="danger" title={error.message} />}
      <input type="hidden" name="receiptNumber" value={receiptNumber} />
      <SubmitButton variant="danger" pending={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
