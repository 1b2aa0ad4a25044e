import { Actions, LinkButton } from "@/app/_ui/button";
import { CheckList } from "@/app/_ui/check-list";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Facts } from "@/app/_ui/facts";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PasswordField } from "@/app/_ui/password-field";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Register } from "@/app/_ui/register";
import { RegisterField } from "@/app/_ui/register-field";
import { Scale } from "@/app/_ui/scale";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function ReadingForm() {
  const language = useLanguage();
  const t = translationsOf(language, "gallery.form");
  const words = formWords(language);
  return (
    <form>
      <Facts
        layout="columns"
        items={[
          { label: t("previous"), value: <Register size="s" value="812" digits={5} unit="m³" /> },
          { label: t("date"), value: "31. 8. 2026" },
          { label: t("expected"), value: "818–826 m³" },
        ]}
      />
      <ErrorSummary words={words} errors={[{ field: "captcha", message: t("captchaError") }]} />
      <Notice focus tone="warn" title={t("checkTitle")}>
        <p>{t("checkText")}</p>
      </Notice>
      <RegisterField
        name="value"
        label={t("value")}
        hint={t("valueHint")}
        warning={t("valueWarning")}
        digits={5}
        unit="m³"
        defaultValue="00882"
      />
      <Scale
        from={812}
        to={882}
        fromLabel="812"
        toLabel="882"
        spaces={7}
        zone={{ from: 818, to: 826, label: t("zone") }}
        needle={{ at: 882, label: t("needle") }}
      />
      <Select
        name="day"
        label={t("date")}
        hint={t("dateHint")}
        options={textRow([t("dateToday"), "2026-09-28"])}
      />
      <PasswordField
        name="password"
        label={t("password")}
        autoComplete="new-password"
        reveal={words.reveal}
        after={
          <CheckList
            met={words.met}
            unmet={words.unmet}
            items={[
              { text: t("length"), met: true },
              { text: t("capital"), met: false },
            ]}
          />
        }
      />
      <TextField
        name="captcha"
        label={t("captcha")}
        hint={t("captchaHint")}
        error={t("captchaError")}
        width="short"
      />
      <TextArea name="note" label={t("note")} optional={words.optional} />
      <RadioGroup
        cards
        name="choice"
        legend={t("choice")}
        options={[
          { value: "yes", label: t.rich("yes", { b: (chunks) => <strong>{chunks}</strong> }) },
          { value: "no", label: t.rich("no", { b: (chunks) => <strong>{chunks}</strong> }) },
        ]}
      />
      <Actions>
        <SubmitButton pending={t("sending")}>{t("submit")}</SubmitButton>
        <LinkButton href="/gallery" icon="download">
          {t("photo")}
        </LinkButton>
      </Actions>
    </form>
  );
}
