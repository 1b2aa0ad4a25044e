import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { RadioGroup } from "@/app/_ui/radio-group";
import { RegisterField } from "@/app/_ui/register-field";
import { TextField } from "@/app/_ui/text-field";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Fields() {
  const t = translationsOf(useLanguage(), "gallery.field");
  return (
    <>
      <TextField name="control-number" label={t("control")} hint={t("controlHint")} width="code" />
      <Field id="focused" label={t("focused")}>
        {(control) => (
          <span className="as-focused control-code">
            <input className="control" defaultValue="26081457" {...control} />
          </span>
        )}
      </Field>
      <TextField name="email" label={t("email")} error={t("emailError")} defaultValue="ana.novak@primer" />
      <RegisterField name="reading" label={t("reading")} digits={5} unit="m³" defaultValue="821" />
      <Checkbox name="ticked" label={t("ticked")} defaultChecked />
      <RadioGroup
        name="consent"
        legend={t("consent")}
        options={[{ value: "yes", label: t("consentYes") }]}
        defaultValue="yes"
      />
    </>
  );
}
