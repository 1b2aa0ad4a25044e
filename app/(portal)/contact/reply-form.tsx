"use client";

import { ErrorSummary } from "@/app/_ui/error-summary";
import { useActionForm } from "@/app/_ui/use-action-form";
import { type Draft, useDraft } from "@/app/_ui/use-draft";
import { replySchema } from "@/lib/messages/schema";
import { sendReply } from "./actions";
import { MessageFields, type MessageWords } from "./message-fields";

type Props = { values: { conversation: string; submissionId: string }; draft: Draft; words: MessageWords };

/** A further message of a conversation. */
export function ReplyForm({ values, draft, words }: Props) {
  const form = useActionForm({ action: sendReply, schema: replySchema, words: words.errors, values });
  const kept = useDraft(draft, ["body"], form.setValue);
  return (
    <form {...form.form} onInput={kept.keep}>
      <ErrorSummary words={words.form} errors={form.errors} attempt={form.attempt} />
      <input {...form.hidden("conversation")} />
      <input {...form.hidden("submissionId")} />
      <p className="hint" role="status">
        {kept.restored && words.draft}
      </p>
      <MessageFields form={form} words={words} />
    </form>
  );
}
