"use client";

import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { useActionForm } from "@/app/_ui/use-action-form";
import type { FormError } from "@/lib/form-state";
import { fieldAt, readingsSchema } from "@/lib/readings/schema";
import type { FormMeter, ReadingFormProps } from "./form-meter";
import { MeterFieldset } from "./meter-fieldset";
import { OnceFields } from "./once-fields";
import type { Answer } from "./take-readings";

type Props = ReadingFormProps & { meters: FormMeter[]; intro: React.ReactNode };

/** Several meters' readings, sent together: some may stay empty; what is refused or asked about is said at its meter. */
export function SeveralForm({ meters, intro, action, today, days, values, sentAlong, words, how }: Props) {
  const actionForm = useActionForm<Answer>({
    action,
    schema: readingsSchema,
    words: words.errors,
    values,
  });
  const { state, form, field, errors, attempt, pending } = actionForm;
  const answer = state.value?.outcome === "ask" ? state.value : null;
  const questions = answer?.questions ?? [];
  const asked = errors.length === 0 ? meters.filter(({ place }) => isOpen(place)) : [];
  function isOpen(at: number): boolean {
    return questions.some(({ place, confirmed }) => place === String(at) && !confirmed);
  }
  return (
    <>
      {answer && asked.length > 0 && (
        <Notice key={state.attempt} focus tone="warn" title={answer.words.several}>
          <ul>
            {asked.map(({ place, name }) => (
              <li key={place}>
                <a href={`#${fieldAt("value", place)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorSummary
        words={words.form}
        errors={errors.map((error) => ({ ...error, message: named(error, meters) }))}
        attempt={attempt}
      />
      <Columns>
        <Column>{intro}</Column>
        <Column side tall>
          {how}
        </Column>
        <Column>
          <form {...form}>
            {meters.map((meter) => (
              <MeterFieldset
                key={meter.place}
                meter={meter}
                form={actionForm}
                question={questions.find(({ place }) => place === String(meter.place))}
                ask={answer?.words}
                today={today}
                days={days}
                words={words}
              />
            ))}
            <OnceFields field={field} pending={pending} words={words} />
            {Object.entries(sentAlong).map(([name, text]) => (
              <input key={name} type="hidden" name={name} value={text} />
            ))}
          </form>
        </Column>
      </Columns>
    </>
  );
}

/** An error's sentence with the meter it speaks of, whose place the field's name ends in. */
function named({ field, message }: FormError, meters: readonly FormMeter[]): string {
  const [place] = /\d+$/.exec(field ?? "") ?? [];
  const meter = meters.find((one) => String(one.place) === place);
  return meter ? `${meter.name}: ${message}` : message;
}
