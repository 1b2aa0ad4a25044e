"use client";

import { useActionState, useRef } from "react";
import { Actions } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Section } from "@/app/_ui/section";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { useShortcuts } from "@/app/_ui/use-shortcuts";
import { acceptReading, askForAnotherReading, rejectReadingWithReason } from "@/app/admin/readings/actions";
import { untouched } from "@/lib/form-state";
import { rejectionSchema } from "@/lib/reading-review/schema";

type Props = {
  receipt: string;
  /** Another one was asked for already. */
  asked: boolean;
  words: Record<
    "title" | "accept" | "ask" | "asked" | "reason" | "reasonHint" | "reject" | "pending" | "keys",
    string
  >;
  errors: Record<string, string>;
  form: FormWords;
};

/** Accept, reject with a reason, or ask for another reading; `a`, `r` and `n` where there is a keyboard and JavaScript. */
export function DecisionForms({ receipt, asked, words, errors: codes, form: formWords }: Props) {
  const [accepted, accept] = useActionState(acceptReading, untouched);
  const [asking, ask] = useActionState(askForAnotherReading, untouched);
  const rejection = useActionForm({
    action: rejectReadingWithReason,
    schema: rejectionSchema,
    words: codes,
    values: { receipt },
  });
  const forms = useRef<HTMLDivElement>(null);
  const press = (selector: string) => forms.current?.querySelector<HTMLElement>(selector);
  useShortcuts({
    a: () => press("[data-key=a]")?.click(),
    n: () => press("[data-key=n]")?.click(),
    r: () => press("textarea")?.focus(),
  });
  return (
    <Section title={words.title}>
      <div ref={forms} className="stack">
        <p className="hint needs-script">{words.keys}</p>
        <ErrorSummary
          words={formWords}
          errors={[...accepted.errors, ...asking.errors, ...rejection.errors]}
          attempt={accepted.attempt + asking.attempt + rejection.attempt}
        />
        <form action={accept}>
          <input type="hidden" name="receipt" value={receipt} />
          <SubmitButton data-key="a" pending={words.pending}>
            {words.accept}
          </SubmitButton>
        </form>
        <form {...rejection.form}>
          <TextArea {...rejection.field("reason")} label={words.reason} hint={words.reasonHint} rows={3} />
          <input {...rejection.hidden("receipt")} />
          <Actions>
            <SubmitButton variant="danger" pending={words.pending} sending={rejection.pending}>
              {words.reject}
            </SubmitButton>
          </Actions>
        </form>
        {asked ? (
          <p className="hint">{words.asked}</p>
        ) : (
          <form action={ask}>
            <input type="hidden" name="receipt" value={receipt} />
            <SubmitButton variant="secondary" data-key="n" pending={words.pending}>
              {words.ask}
            </SubmitButton>
          </form>
        )}
      </div>
    </Section>
  );
}
