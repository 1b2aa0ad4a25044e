"use client";

import { Actions } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Disclosure } from "@/app/_ui/disclosure";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { type Draft, useDraft } from "@/app/_ui/use-draft";
import { answerMessage } from "@/app/admin/messages/actions";
import { answerSchema } from "@/lib/office-inbox/schema";

type Props = {
  values: { conversation: string; submissionId: string; seen: string; body: string };
  /** Ready answers; `path` is the page's own, which begins with one where no script runs. */
  templates: readonly { id: string; title: string; language: string; body: string }[];
  path: string;
  draft: Draft;
  words: Record<"body" | "bodyHint" | "close" | "answer" | "pending" | "restored" | "templates", string>;
  errors: Record<string, string>;
  form: FormWords;
};

const typed = ["body"];

/** The answer, which goes to the customer by mail and into the portal. */
export function AnswerForm({ values, templates, path, draft, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending, setValue, getValues } = useActionForm({
    action: answerMessage,
    schema: answerSchema,
    words: codes,
    values,
  });
  const { restored, keep } = useDraft(draft, typed, setValue);
  return (
    <form {...form} onInput={keep}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      {restored && <p className="hint">{words.restored}</p>}
      <TextArea {...field("body")} label={words.body} hint={words.bodyHint} rows={8} />
      {templates.length > 0 && (
        <Disclosure title={words.templates}>
          <ul className="stack">
            {templates.map(({ id, title, language, body }) => (
              <li key={id}>
                <a
                  className="link"
                  lang={language}
                  href={`${path}?template=${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const typed = String(getValues("body") ?? "").trimEnd();
                    setValue("body", typed ? `${typed}\n\n${body}` : body);
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Checkbox name="close" label={words.close} />
      <input {...hidden("conversation")} />
      <input {...hidden("submissionId")} />
      {/* Not as it was sent: a page drawn anew after a refusal shows what it was refused for. */}
      <input type="hidden" name="seen" value={values.seen} />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.answer}
        </SubmitButton>
      </Actions>
    </form>
  );
}
