import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { readingsQuery } from "@/lib/readings/asked-readings";
import { consumptionPath } from "@/lib/supply-points/paths";

type Props = { number: string; years: readonly number[]; year: number | undefined; query: string };

/** Chooses the year of which readings are shown; a plain form that puts it into the address. */
export function YearFilter({ number, years, year, query }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.readings");
  const kept = [...new URLSearchParams(readingsQuery(query, {}))];
  const shown = year && !years.includes(year) ? [year, ...years] : years;
  return (
    <form
      method="get"
      action={`${consumptionPath(number)}#readings`}
      className="flex flex-wrap items-end gap-4"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="readings-year"
        name="year"
        label={t("year")}
        defaultValue={year ? String(year) : ""}
        options={textRow([t("allYears"), ""], ...shown.map(String))}
      />
      <Button variant="secondary">{t("show")}</Button>
    </form>
  );
}
