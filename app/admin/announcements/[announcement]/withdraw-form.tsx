"use client";

import { useActionState } from "react";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { withdraw } from "@/app/admin/announcements/actions";
import { untouched } from "@/lib/form-state";

type Props = {
  announcement: string;
  words: Record<"title" | "lead" | "submit" | "pending", string>;
  form: FormWords;
};

/** Calls it off; closed until it is wanted. */
export function WithdrawForm({ announcement, words, form }: Props) {
  const [state, action] = useActionState(withdraw, untouched);
  return (
    <Disclosure title={words.title} open={state.errors.length > 0}>
      <form action={action} className="stack">
        <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
        <p>{words.lead}</p>
        <input type="hidden" name="announcement" value={announcement} />
        <div>
          <SubmitButton variant="danger" pending={words.pending}>
            {words.submit}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
