"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { changeMemberRole, inviteMemberAgain, lockMember, unlockMember } from "./actions";

const actions = {
  again: inviteMemberAgain,
  operator: changeMemberRole,
  admin: changeMemberRole,
  lock: lockMember,
  unlock: unlockMember,
};

export type MemberChange = keyof typeof actions;

type Props = {
  id: string;
  change: MemberChange;
  /** `member` tells the buttons of a table apart for those who hear them. */
  words: { submit: string; pending: string; member: string };
  form: FormWords;
};

/** One change of one member. */
export function MemberForm({ id, change, words, form }: Props) {
  const [state, action] = useActionState(actions[change], untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="member" value={id} />
      {(change === "operator" || change === "admin") && <input type="hidden" name="role" value={change} />}
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.submit}
        <span className="sr-only"> {words.member}</span>
      </SubmitButton>
    </form>
  );
}
