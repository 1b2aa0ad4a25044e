"use client";

import { useEffect } from "react";
import { Actions } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { PhotoField } from "@/app/_ui/photo-field";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { firstCells } from "@/app/_ui/text-row";
import { useActionForm } from "@/app/_ui/use-action-form";
import { fieldAt, readingsSchema } from "@/lib/readings/schema";
import { ExpectedUseScale } from "./expected-use-scale";
import type { FormMeter, ReadingFormProps } from "./form-meter";
import { judged } from "./judged";
import { LiveUse } from "./live-use";
import { MeterField } from "./meter-field";
import { OnceFields } from "./once-fields";
import { photoField } from "./photo-place";
import { ReadingQuestion } from "./reading-question";
import type { Answer } from "./take-readings";
import { useSettled } from "./use-settled";

type Props = ReadingFormProps & { meter: FormMeter };

/** One meter's reading: sent, refused with what to mend, or asked about and then corrected or confirmed. */
export function ReadingForm({ meter, action, today, days, values, sentAlong, words, how }: Props) {
  const { state, form, field, hidden, errors, attempt, pending, watch, setFocus } = useActionForm<Answer>({
    action,
    schema: readingsSchema,
    words: words.errors,
    values,
  });
  const { history, place } = meter;
  const named = (name: Parameters<typeof fieldAt>[0]) => fieldAt(name, place);
  const answer = state.value?.outcome === "ask" ? state.value : null;
  const [asked = null] = answer?.questions ?? [];
  const mending = state.value?.outcome === "mend";
  const value = watch(named("value")) ?? "";
  const typed = useSettled(value, 400);
  const use = asked ? null : judged(history, typed, watch(named("day")) ?? today, today);

  useEffect(() => {
    if (mending) setFocus(fieldAt("value", place), { shouldSelect: true });
  }, [mending, place, setFocus]);

  const { error, ...valueField } = field(named("value"));
  const mended = use !== null && value !== state.values[named("value")];
  const shownError = mended ? undefined : error;
  return (
    <>
      {answer && asked ? (
        <ReadingQuestion key={state.attempt} asked={asked} meter={history} ask={answer.words} words={words} />
      ) : (
        <ErrorSummary words={words.form} errors={errors} attempt={attempt} />
      )}
      <Columns>
        <Column>{meter.facts}</Column>
        <Column side tall>
          {how}
        </Column>
        <Column>
          <form {...form}>
            <MeterField
              {...valueField}
              meter={meter}
              error={shownError}
              warning={asked ? words.value.check : undefined}
              required
            />
            {asked ? (
              asked.expected && (
                <ExpectedUseScale meter={history} {...asked} expected={asked.expected} words={words} />
              )
            ) : (
              <>
                <LiveUse meter={history} judged={shownError ? null : use} words={words} />
                <Select
                  {...field(named("day"))}
                  label={words.day}
                  hint={meter.words.dayHint}
                  options={firstCells(days, meter.days)}
                />
              </>
            )}
            <PhotoField {...photoField(place, errors)} words={words.photo} optional={words.form.optional} />
            {answer && asked ? (
              <Actions>
                <SubmitButton pending={answer.words.correct} sending={pending}>
                  {answer.words.correct}
                </SubmitButton>
                <SubmitButton
                  variant="secondary"
                  name={named("confirmed")}
                  value={asked.value}
                  pending={words.sending}
                  sending={pending}
                >
                  {answer.words.confirm}
                </SubmitButton>
              </Actions>
            ) : (
              <OnceFields field={field} pending={pending} words={words} />
            )}
            {[
              ...(["supplyPoint", "meter", "submissionId", "corrects"] as const).map(named),
              ...(asked ? [named("day"), ...(words.email ? ["email"] : []), "note"] : []),
            ].map((name) => (
              <input key={name} {...hidden(name)} />
            ))}
            {asked && <input type="hidden" name={named("asked")} value={state.values[named("value")]} />}
            {Object.entries(sentAlong).map(([name, text]) => (
              <input key={name} type="hidden" name={name} value={text} />
            ))}
          </form>
        </Column>
      </Columns>
    </>
  );
}
