"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { type Draft, useDraft } from "@/app/_ui/use-draft";
import { longestMessage, messageSchema } from "@/lib/messages/schema";
import { sendMessage } from "./actions";
import { PictureFields, type PictureWords } from "./picture-fields";

type Props = {
  values: { name: string; email: string; submissionId: string };
  /** Choices as rows of text, as `Select` takes them; no points, no choice. */
  topics: string;
  points: string | null;
  draft: Draft;
  words: { form: FormWords; errors: Record<string, string>; pictures: PictureWords } & Record<
    "name" | "email" | "emailHint" | "topic" | "point" | "body" | "bodyHint" | "draft" | "submit" | "pending",
    string
  >;
};

/** A message to the office; what was typed outlives a login that ran out. */
export function MessageForm({ values, topics, points, draft, words }: Props) {
  const { form, field, errors, attempt, pending, hidden, setValue } = useActionForm({
    action: sendMessage,
    schema: messageSchema,
    words: words.errors,
    values,
  });
  const kept = useDraft(draft, ["topic", "supplyPoint", "body"], setValue);
  return (
    <form {...form} onInput={kept.keep}>
      <ErrorSummary words={words.form} errors={errors} attempt={attempt} />
      <input {...hidden("submissionId")} />
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
      <TextArea
        {...field("body")}
        label={words.body}
        hint={words.bodyHint}
        rows={6}
        maxLength={longestMessage}
        required
      />
      <PictureFields words={words.pictures} errors={errors} />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
