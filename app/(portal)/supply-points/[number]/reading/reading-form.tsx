"use client";

import { type ReactNode, useEffect } from "react";
import { Actions } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { RegisterField } from "@/app/_ui/register-field";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import type { Day } from "@/lib/dates";
import type { MeterHistory } from "@/lib/readings/meter-history";
import { readingSchema } from "@/lib/readings/schema";
import { type Answer, reportReading } from "./actions";
import { ExpectedUseScale } from "./expected-use-scale";
import { judged } from "./judged";
import { LiveUse } from "./live-use";
import { ReadingQuestion } from "./reading-question";
import type { ReadingWords } from "./reading-words";
import { useSettled } from "./use-settled";

type Props = {
  meter: MeterHistory;
  unit: string;
  today: Day;
  /** Days that can be chosen, newest first. */
  days: { value: Day; label: string }[];
  values: Record<string, string>;
  words: ReadingWords;
  /** What stands above the fields: the meter and its last reading. */
  facts: ReactNode;
  /** How to read the meter. */
  how: ReactNode;
};

/** One meter's reading: sent, refused with what to mend, or asked about and then corrected or confirmed. */
export function ReadingForm({ meter, unit, today, days, values, words, facts, how }: Props) {
  const { state, form, field, hidden, errors, attempt, pending, watch, setFocus } = useActionForm<Answer>({
    action: reportReading,
    schema: readingSchema,
    words: words.errors,
    values,
  });
  const asked = state.value?.outcome === "ask" ? state.value : null;
  const mending = state.value?.outcome === "mend";
  const value = watch("value") ?? "";
  const typed = useSettled(value, 400);
  const use = asked ? null : judged(meter, typed, watch("day") ?? today, today);

  useEffect(() => {
    if (mending) setFocus("value", { shouldSelect: true });
  }, [mending, setFocus]);

  const { error, ...valueField } = field("value");
  const mended = use !== null && value !== state.values.value;
  const register = {
    ...valueField,
    label: words.value.label,
    hint: words.value.hint,
    error: mended ? undefined : error,
    warning: asked ? words.value.check : undefined,
    required: true,
  };
  return (
    <>
      {asked ? (
        <ReadingQuestion key={state.attempt} asked={asked} meter={meter} words={words} />
      ) : (
        <ErrorSummary words={words.form} errors={errors} attempt={attempt} />
      )}
      <Columns>
        <Column>{facts}</Column>
        <Column side tall>
          {how}
        </Column>
        <Column>
          <form {...form}>
            {meter.decimals === 0 ? (
              <RegisterField {...register} digits={meter.digits} unit={unit} />
            ) : (
              <TextField {...register} width="short" inputMode="decimal" autoComplete="off" />
            )}
            {asked ? (
              <>
                {asked.expected && (
                  <ExpectedUseScale meter={meter} {...asked} expected={asked.expected} words={words} />
                )}
                <Actions>
                  <SubmitButton pending={words.ask.correct} sending={pending}>
                    {words.ask.correct}
                  </SubmitButton>
                  <SubmitButton
                    variant="secondary"
                    name="confirmed"
                    value={asked.value}
                    pending={words.sending}
                    sending={pending}
                  >
                    {words.ask.confirm}
                  </SubmitButton>
                </Actions>
              </>
            ) : (
              <>
                <LiveUse meter={meter} judged={register.error ? null : use} words={words} />
                <Select {...field("day")} label={words.day.label} hint={words.day.hint} options={days} />
                <TextField
                  {...field("email")}
                  label={words.email.label}
                  hint={words.email.hint}
                  type="email"
                  autoComplete="email"
                  required
                />
                <TextArea
                  {...field("note")}
                  label={words.note}
                  optional={words.form.optional}
                  maxLength={1000}
                />
                <Actions>
                  <SubmitButton pending={words.sending} sending={pending}>
                    {words.submit}
                  </SubmitButton>
                </Actions>
              </>
            )}
            {[
              "supplyPoint",
              "meter",
              "submissionId",
              "corrects",
              ...(asked ? ["day", "email", "note"] : []),
            ].map((name) => (
              <input key={name} {...hidden(name)} />
            ))}
            {asked && <input type="hidden" name="asked" value={state.values.value} />}
          </form>
        </Column>
      </Columns>
    </>
  );
}
