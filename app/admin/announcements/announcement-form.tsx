"use client";

import { Actions } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { announcementFormSchema } from "@/lib/announcements/form-schema";
import type { Announced } from "@/lib/announcements/office";
import { announce, announceAgain } from "./actions";

type Label =
  | "kind"
  | "from"
  | "to"
  | "publish"
  | "publishHint"
  | "slovenian"
  | "english"
  | "title"
  | "body"
  | "whom"
  | "whomHint"
  | "service"
  | "postcode"
  | "streets"
  | "streetsHint"
  | "points"
  | "pointsHint"
  | "mail"
  | "preview"
  | "announce"
  | "change"
  | "pending"
  | "touches"
  | "touchesHint";

type Props = {
  /** A new one; else the one whose id is `values.announcement` is changed. */
  isNew?: boolean;
  values: Record<string, string>;
  byMail: boolean;
  kinds: string;
  services: string;
  words: Record<Label, string>;
  errors: Record<string, string>;
  form: FormWords;
};

const languages = [
  ["sl", "slovenian"],
  ["en", "english"],
] as const;

/** What is announced, when and to whom; first one sees whom it touches, then it is announced. */
export function AnnouncementForm({
  isNew,
  values,
  byMail,
  kinds,
  services,
  words,
  errors: codes,
  form,
}: Props) {
  const parts = useActionForm<Announced>({
    action: isNew ? announce : announceAgain,
    schema: announcementFormSchema,
    words: codes,
    values,
  });
  const { field, hidden, errors, attempt, pending, state } = parts;
  const optional = form.optional;
  return (
    <form {...parts.form} className="stack-lg">
      <ErrorSummary words={form} errors={errors} attempt={attempt} />
      <div className="office-filter">
        <Select {...field("kind")} label={words.kind} options={kinds} />
        <TextField {...field("from")} type="datetime-local" label={words.from} />
        <TextField {...field("to")} type="datetime-local" label={words.to} />
        <TextField
          {...field("publish")}
          type="datetime-local"
          label={words.publish}
          hint={words.publishHint}
          optional={optional}
        />
      </div>
      <div className="office-halves">
        {languages.map(([language, name]) => (
          <Section key={language} title={words[name]}>
            <TextField
              {...field(`title-${language}`)}
              label={words.title}
              lang={language}
              maxLength={120}
              optional={language === "sl" ? undefined : optional}
            />
            <TextArea
              {...field(`body-${language}`)}
              label={words.body}
              lang={language}
              rows={6}
              optional={language === "sl" ? undefined : optional}
            />
          </Section>
        ))}
      </div>
      <Section title={words.whom}>
        <p className="hint">{words.whomHint}</p>
        <div className="office-filter">
          <Select {...field("service")} label={words.service} options={services} />
          <TextField {...field("postcode")} label={words.postcode} optional={optional} inputMode="numeric" />
        </div>
        <div className="office-halves">
          <TextArea
            {...field("streets")}
            label={words.streets}
            hint={words.streetsHint}
            optional={optional}
            rows={4}
          />
          <TextArea
            {...field("points")}
            label={words.points}
            hint={words.pointsHint}
            optional={optional}
            rows={4}
          />
        </div>
        <Checkbox
          name="mail"
          label={words.mail}
          defaultChecked={attempt > 0 || state.attempt > 0 ? state.values.mail === "on" : byMail}
        />
      </Section>
      <input {...hidden("announcement")} />
      {state.value && !state.value.written && errors.length === 0 && (
        <Notice key={attempt} tone="info" title={sentence(words.touches, state.value.reach)} focus>
          <p>{words.touchesHint}</p>
        </Notice>
      )}
      <Actions>
        <SubmitButton
          name="intent"
          value="preview"
          variant={state.value ? "secondary" : "primary"}
          pending={words.pending}
          sending={pending}
        >
          {words.preview}
        </SubmitButton>
        {state.value && (
          <SubmitButton name="intent" value="write" pending={words.pending} sending={pending}>
            {isNew ? words.announce : words.change}
          </SubmitButton>
        )}
      </Actions>
    </form>
  );
}

/** Numbers put into a sentence that was not counted: the form of a plural cannot be chosen in the browser. */
const sentence = (words: string, figures: Record<string, number>): string =>
  words.replace(/\[(\w+)\]/g, (_, name: string) => String(figures[name] ?? ""));
