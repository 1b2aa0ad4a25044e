import { Checkbox } from "@/app/_ui/checkbox";
import { Icon } from "@/app/_ui/icon";
import { PhotoField } from "@/app/_ui/photo-field";
import { Select } from "@/app/_ui/select";
import { firstCells } from "@/app/_ui/text-row";
import type { useActionForm } from "@/app/_ui/use-action-form";
import type { Question } from "@/lib/readings/judge-reading";
import { fieldAt } from "@/lib/readings/schema";
import type { FormMeter, ReadingFormProps } from "./form-meter";
import { judged } from "./judged";
import { LiveUse } from "./live-use";
import { MeterField } from "./meter-field";
import { photoField } from "./photo-place";
import { QuestionText, questionTitle } from "./reading-question";
import type { QuestionWords } from "./reading-words";
import type { Answer } from "./take-readings";
import { useSettled } from "./use-settled";

type Props = Pick<ReadingFormProps, "today" | "days" | "words"> & {
  meter: FormMeter;
  form: ReturnType<typeof useActionForm<Answer>>;
  /** What the server asks about its value. */
  question: Question | undefined;
  /** The words of questions, where there are any. */
  ask: QuestionWords | undefined;
};

/** One meter among several: its last reading, the new one, and the day it was read. */
export function MeterFieldset({ meter, form, question, ask, today, days, words }: Props) {
  const { state, field, hidden, watch } = form;
  const { history, place } = meter;
  const named = (name: Parameters<typeof fieldAt>[0]) => fieldAt(name, place);
  const value = watch(named("value")) ?? "";
  const changed = value !== state.values[named("value")];
  const asked = changed ? undefined : question;
  const typed = useSettled(value, 400);
  const use = asked ? null : judged(history, typed, watch(named("day")) ?? today, today);
  const { error, ...valueField } = field(named("value"));
  const shownError = use !== null && changed ? undefined : error;
  const confirmed = state.values[named("confirmed")];
  return (
    <>
      {meter.point}
      <fieldset className="meter-fields">
        <legend>{meter.name}</legend>
        {meter.facts}
        <MeterField
          {...valueField}
          meter={meter}
          error={shownError}
          warning={asked && !asked.confirmed ? words.value.check : undefined}
        />
        {asked && ask ? (
          <div className="notice notice-warn">
            <Icon name="triangle" />
            <div>
              <p>
                <strong>{questionTitle(asked, ask)}</strong>
              </p>
              <QuestionText asked={asked} meter={history} ask={ask} words={words} />
              <Checkbox
                name={named("confirmed")}
                value={asked.value}
                defaultChecked={asked.confirmed}
                label={ask.tick}
              />
            </div>
          </div>
        ) : (
          <LiveUse meter={history} judged={shownError ? null : use} words={words} />
        )}
        {!asked && confirmed && <input type="hidden" name={named("confirmed")} value={confirmed} />}
        <Select
          {...field(named("day"))}
          label={words.day}
          hint={meter.words.dayHint}
          options={firstCells(days, meter.days)}
        />
        <PhotoField {...photoField(place, form.errors)} words={words.photo} optional={words.form.optional} />
        {(["supplyPoint", "meter", "submissionId"] as const).map((name) => (
          <input key={name} {...hidden(named(name))} />
        ))}
      </fieldset>
    </>
  );
}
