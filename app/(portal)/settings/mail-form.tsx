"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { untouched } from "@/lib/form-state";
import type { WantedMails } from "@/lib/mail-preferences/queries";
import { setMails } from "./actions";

type Props = {
  wanted: WantedMails;
  words: Record<
    | "reminder"
    | "whenReminder"
    | "invoice"
    | "whenInvoice"
    | "announcement"
    | "whenAnnouncement"
    | "always"
    | "submit"
    | "pending",
    string
  >;
};

/** The ticks of the mails; nothing is ticked for anybody beforehand. */
export function MailForm({ wanted, words }: Props) {
  const [state, action] = useActionState(setMails, untouched);
  const [error] = state.errors;
  return (
    <form action={action}>
      {error && <Notice key={state.attempt} focus tone="danger" title={error.message} />}
      <p>{words.whenReminder}</p>
      <Checkbox
        name="readingReminder"
        value="yes"
        defaultChecked={wanted.readingReminder}
        label={words.reminder}
      />
      <p>{words.whenInvoice}</p>
      <Checkbox name="newInvoice" value="yes" defaultChecked={wanted.newInvoice} label={words.invoice} />
      <p>{words.whenAnnouncement}</p>
      <Checkbox
        name="announcement"
        value="yes"
        defaultChecked={wanted.announcement}
        label={words.announcement}
      />
      <p className="hint">{words.always}</p>
      <Actions>
        <SubmitButton variant="secondary" pending={words.pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
