"use client";

import { useActionState } from "react";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { type FormState, untouched } from "@/lib/form-state";
import { turnOff } from "./actions";
import { AllowedForm } from "./allowed-form";
import type { FormParts } from "./words";

type Props = FormParts & {
  since: string;
  left: string;
  renewing: { state: FormState<unknown>; action: (form: FormData) => void };
};

/** That it is on, since when, and what can be done about it. */
export function TurnedOn({ since, left, renewing, words, form }: Props) {
  const [state, action] = useActionState(turnOff, untouched);
  return (
    <>
      <Notice tone="ok" title={words.on}>
        <p>
          {since} {left}
        </p>
      </Notice>
      <div>
        <Disclosure title={words.renew} open={renewing.state.attempt > 0} group="factor">
          <p>{words.renewLead}</p>
          <AllowedForm {...{ ...renewing, words, form }} name="codesPassword" submit={words.renewSubmit} />
        </Disclosure>
        <Disclosure title={words.off} open={state.attempt > 0} group="factor">
          <p>{words.offLead}</p>
          <AllowedForm {...{ state, action, words, form }} name="offPassword" submit={words.offSubmit} />
        </Disclosure>
      </div>
    </>
  );
}
