"use client";

import { useActionState } from "react";
import { Actions, buttonClass } from "@/app/_ui/button";
import { CopyButton, type CopyWords } from "@/app/_ui/copy-button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import { makeCalendar } from "./actions";

type Props = {
  words: { copy: CopyWords } & Record<
    "state" | "renewed" | "submit" | "pending" | "made" | "once" | "add",
    string
  >;
};

/** Makes the address and, this once, tells it: to be copied, or taken over by the device's own calendar. */
export function MakeForm({ words }: Props) {
  const [state, action] = useActionState(makeCalendar, untouched);
  const address = state.value?.address;
  if (address) {
    return (
      <Notice tone="ok" title={words.made} focus>
        <p>{words.once}</p>
        <p className="wrap-anywhere">
          <code>{address}</code>
        </p>
        <CopyButton value={address} what="" words={words.copy} />
        <Actions>
          <a className={buttonClass("primary")} href={address.replace(/^https?:/, "webcal:")}>
            <span>{words.add}</span>
          </a>
        </Actions>
      </Notice>
    );
  }
  return (
    <form action={action} className="stack">
      {state.errors.map(({ message }) => (
        <Notice key={state.attempt} tone="danger" title={message} focus />
      ))}
      <p>{words.state}</p>
      {words.renewed && <p className="hint">{words.renewed}</p>}
      <Actions>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </Actions>
    </form>
  );
}
