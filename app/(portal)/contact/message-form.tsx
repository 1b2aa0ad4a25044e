"use client";

import { ErrorSummary } from "@/app/_ui/error-summary";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { type Draft, useDraft } from "@/app/_ui/use-draft";
import { messageSchema } from "@/lib/messages/schema";
import { sendMessage } from "./actions";
import { MessageFields, type MessageWords } from "./message-fields";

type Props = {
  values: { name: string; email: string; submissionId: string };
  /** Choices as rows of text, as `Select` takes them; no points, no choice. */
  topics: string;
  points: string | null;
  draft: Draft;
  words: MessageWords & Record<"name" | "email" | "emailHint" | "topic" | "point", string>;
};

/** A message to the office; what was typed outlives a login that ran out. */
export function MessageForm({ values, topics, points, draft, words }: Props) {
  const form = useActionForm({ action: sendMessage, schema: messageSchema, words: words.errors, values });
  const { field } = form;
  const kept = useDraft(draft, ["topic", "supplyPoint", "body"], form.setValue);
  return (
    <form {...form.form} onInput={kept.keep}>
      <ErrorSummary words={words.form} errors={form.errors} attempt={form.attempt} />
      <input {...form.hidden("submissionId")} />
      <p className="hint" role="status">
        {kept.restored && words.draft}
      </p>
      <TextField {...field("name")} label={words.name} autoComplete="name" required />
      <TextField
        {...field("email")}
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        required
      />
      <Select {...field("topic")} label={words.topic} optional={words.form.optional} options={topics} />
      {points && (
        <Select
          {...field("supplyPoint")}
          label={words.point}
          optional={words.form.optional}
          options={points}
        />
      )}
      <MessageFields form={form} words={words} />
    </form>
  );
}
