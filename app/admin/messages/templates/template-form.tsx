"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { templateSchema } from "@/lib/office-inbox/template-schema";
import { write } from "./actions";

type Props = {
  values: { template: string; title: string; language: string; body: string };
  languages: string;
  words: Record<"title" | "language" | "body" | "submit" | "pending", string>;
  errors: Record<string, string>;
  form: FormWords;
};

/** A ready answer, new or to be mended. */
export function TemplateForm({ values, languages, words, errors: codes, form: formWords }: Props) {
  const { form, field, hidden, errors, attempt, pending } = useActionForm({
    action: write,
    schema: templateSchema,
    words: codes,
    values,
  });
  return (
    <form {...form} className="stack">
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <div className="office-filter">
        <TextField {...field("title")} label={words.title} maxLength={120} autoComplete="off" />
        <Select {...field("language")} label={words.language} options={languages} />
      </div>
      <TextArea {...field("body")} label={words.body} rows={8} />
      <input {...hidden("template")} />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </form>
  );
}
