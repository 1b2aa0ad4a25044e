import { textRow } from "@/app/_ui/text-row";
import { pointWords } from "@/app/(portal)/point-words";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type InvoiceFilter as Filter, invoiceKinds, invoiceStates } from "@/lib/invoices/schema";
import type { PointChoice } from "@/lib/supply-points/point-choices";
import { FilterForm } from "./filter-form";

type Props = {
  filter: Filter;
  /** Years of which there are documents. */
  years: readonly number[];
  /** Null where there are too many to choose among. */
  points: readonly PointChoice[] | null;
};

/** Which documents are listed: a plain form that puts the choice into the address. */
export function InvoiceFilter({ filter, years, points }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoices.filter");
  const finance = translationsOf(language, "finance");
  const words = pointWords(language);
  const { year, state, kind, point, q } = filter;
  const shownYears = year && !years.includes(year) ? [year, ...years] : years;
  const several = points === null || points.length > 1 || point !== undefined;
  const named = (points ?? []).map(
    (choice) => [`${words.title(choice)}, ${choice.number}`, choice.number] as const,
  );
  const isKnown = points?.some(({ number }) => number === point);
  const pointField = {
    label: t("point"),
    value: point ?? "",
    ...(points === null || (point !== undefined && !isKnown)
      ? { hint: t("pointHint") }
      : { options: textRow([t("allPoints"), ""], ...named) }),
  };
  return (
    <FilterForm
      label={t("label")}
      year={{
        label: t("year"),
        value: year ? String(year) : "",
        options: textRow([t("allYears"), ""], ...shownYears.map(String)),
      }}
      state={{
        label: t("state"),
        value: state ?? "",
        options: textRow(
          [t("allStates"), ""],
          ...invoiceStates.map((each) => [finance(`state.${each}`), each] as const),
        ),
      }}
      kind={{
        label: t("kind"),
        value: kind ?? "",
        options: textRow(
          [t("allKinds"), ""],
          ...invoiceKinds.map((each) => [finance(`kind.${each}`), each] as const),
        ),
      }}
      point={several ? pointField : undefined}
      number={{ label: t("number"), value: q ?? "", hint: t("numberHint") }}
      words={{ show: t("show"), find: t("find"), more: t("more") }}
    />
  );
}
