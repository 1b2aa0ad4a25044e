"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { assignMessage, closeMessage, noteOnMessage } from "@/app/admin/messages/actions";
import { untouched } from "@/lib/form-state";
import { noteSchema } from "@/lib/office-inbox/schema";

type Parts = {
  conversation: string;
  words: Record<"assign" | "assignee" | "note" | "addNote" | "closeOnly" | "pending", string>;
  form: FormWords;
};

/** To whom the conversation is given; `members` is a row of text of names and ids. */
export function AssignForm({
  conversation,
  member,
  members,
  words,
  form,
}: Parts & { member: string; members: string }) {
  const [state, action] = useActionState(assignMessage, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <div className="office-filter">
        <Select name="member" label={words.assignee} options={members} defaultValue={member} />
        <input type="hidden" name="conversation" value={conversation} />
        <SubmitButton variant="secondary" pending={words.pending}>
          {words.assign}
        </SubmitButton>
      </div>
    </form>
  );
}

/** A note for colleagues. */
export function NoteForm({
  conversation,
  words,
  errors: codes,
  form: formWords,
}: Parts & { errors: Record<string, string> }) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: noteOnMessage,
    schema: noteSchema,
    words: codes,
    values: { conversation },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <TextArea {...field("note")} label={words.note} rows={3} />
      <input {...hidden("conversation")} />
      <Actions>
        <SubmitButton variant="secondary" pending={words.pending} sending={pending}>
          {words.addNote}
        </SubmitButton>
      </Actions>
    </form>
  );
}

/** Closes without an answer. */
export function CloseForm({ conversation, words, form }: Parts) {
  const [state, action] = useActionState(closeMessage, untouched);
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <input type="hidden" name="conversation" value={conversation} />
      <SubmitButton variant="secondary" pending={words.pending}>
        {words.closeOnly}
      </SubmitButton>
    </form>
  );
}
