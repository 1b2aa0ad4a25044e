import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { formWords } from "@/app/_ui/form-words";
import { TextField } from "@/app/_ui/text-field";
import type { View, ViewFault } from "@/lib/consumption/view";
import { isDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = {
  path: string;
  view: View;
  query: Readonly<Record<string, string | string[] | undefined>>;
  faults: readonly ViewFault[];
};

/** Two days in a plain form that puts them into the address; what cannot be used is named at its field. */
export function RangeForm({ path, view, query, faults }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.range");
  const words = formWords(language);
  const typed = (name: "from" | "to") => {
    const asked = query[name];
    return typeof asked === "string" ? asked : view[name];
  };
  const faultOf = (name: "from" | "to") => {
    const fault = faults.find(({ field }) => field === name);
    return fault && t(`fault.${fault.reason}`);
  };
  const errors = faults.map(({ field, reason }) => ({ field, message: t(`fault.${reason}`) }));
  return (
    <form method="get" action={path} noValidate>
      <ErrorSummary words={words} errors={errors} />
      <div className="range-fields">
        {(["from", "to"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            // A browser's calendar holds only days that exist; what is none stays as it was typed.
            type={isDay(typed(name)) || typed(name) === "" ? "date" : "text"}
            label={t(name)}
            error={faultOf(name)}
            defaultValue={typed(name)}
            width="short"
          />
        ))}
        <Button variant="secondary">{t("show")}</Button>
      </div>
      <input type="hidden" name="view" value="range" />
      {view.unit === "kWh" && <input type="hidden" name="unit" value="kWh" />}
      {view.services && <input type="hidden" name="services" value={view.services.join(",")} />}
    </form>
  );
}
