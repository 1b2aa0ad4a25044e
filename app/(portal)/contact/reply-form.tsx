"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { type Draft, useDraft } from "@/app/_ui/use-draft";
import { longestMessage, replySchema } from "@/lib/messages/schema";
import { sendReply } from "./actions";
import { PictureFields, type PictureWords } from "./picture-fields";

type Props = {
  values: { conversation: string; submissionId: string };
  draft: Draft;
  words: { form: FormWords; errors: Record<string, string>; pictures: PictureWords } & Record<
    "body" | "hint" | "draft" | "submit" | "pending",
    string
  >;
};

/** A further message of a conversation. */
export function ReplyForm({ values, draft, words }: Props) {
  const { form, field, errors, attempt, pending, hidden, setValue } = useActionForm({
    action: sendReply,
    schema: replySchema,
    words: words.errors,
    values,
  });
  const kept = useDraft(draft, ["body"], setValue);
  return (
    <form {...form} onInput={kept.keep}>
      <ErrorSummary words={words.form} errors={errors} attempt={attempt} />
      <input {...hidden("conversation")} />
      <input {...hidden("submissionId")} />
      <p className="hint" role="status">
        {kept.restored && words.draft}
      </p>
      <TextArea
        {...field("body")}
        label={words.body}
        hint={words.hint}
        rows={5}
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
