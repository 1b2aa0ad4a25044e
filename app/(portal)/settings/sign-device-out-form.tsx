"use client";

import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useActionForm } from "@/app/_ui/use-action-form";
import { sessionSchema } from "@/lib/accounts/schema";
import { signDeviceOut } from "./actions";

type Props = {
  session: string;
  /** `device` tells the buttons of a table apart for those who hear them. */
  words: { submit: string; device: string; pending: string };
  form: FormWords;
};

export function SignDeviceOutForm({ session, words, form: formWords }: Props) {
  const { form, hidden, errors, attempt, pending } = useActionForm({
    action: signDeviceOut,
    schema: sessionSchema,
    words: {},
    values: { session },
  });
  return (
    <form {...form}>
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <input {...hidden("session")} />
      <SubmitButton variant="secondary" pending={words.pending} sending={pending}>
        {words.submit}
        <span className="sr-only"> {words.device}</span>
      </SubmitButton>
    </form>
  );
}
