"use client";

import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { activationSchema } from "@/lib/activation/schema";
import type { FormState } from "@/lib/form-state";

type Props<Value> = {
  action: (state: FormState<Value>, form: FormData) => Promise<FormState<Value>>;
  /** What the link brought, or what was given out after the login. */
  accountKey: string;
  words: { submit: string; pending: string };
  /** What is said once it is done, where the action does not lead elsewhere. */
  done?: { title: string; text: string };
  errors: Record<string, string>;
  form: FormWords;
};

/** One button that does what a key is for. */
export function KeyForm<Value>({ action, accountKey, words, done, errors, form }: Props<Value>) {
  const sending = useActionForm({
    action,
    schema: activationSchema,
    words: errors,
    values: { key: accountKey },
  });
  if (done && sending.state.value) {
    return (
      <Notice tone="ok" title={done.title} focus>
        <p>{done.text}</p>
      </Notice>
    );
  }
  return (
    <form {...sending.form}>
      <ErrorSummary words={form} errors={sending.errors} attempt={sending.attempt} />
      <Actions>
        <SubmitButton pending={words.pending} sending={sending.pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
      <input {...sending.hidden("key")} />
    </form>
  );
}
