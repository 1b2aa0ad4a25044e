import { Section } from "@/app/_ui/section";
import { ShareBar } from "@/app/_ui/share-bar";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { shareOf } from "@/app/admin/share";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { DistrictProgress } from "@/lib/reading-window/progress";

type Props = { districts: readonly DistrictProgress[]; days: readonly (readonly [Day, number])[] };

/** The figures by district, each with its share as a bar, and those of the drawing by day. */
export function DistrictsTable({ districts, days }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.window");
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className="office-columns">
      <Section title={t("districts")}>
        <Table
          caption={t("districts")}
          columns={[
            { label: t("district") },
            { label: t("expected"), numeric: true },
            { label: t("reported"), numeric: true },
            { label: t("byCustomers"), numeric: true },
            { label: t("share") },
          ]}
          rows={districts.map(({ postcode, city, expected, reported, byCustomers }) => ({
            key: `${postcode} ${city}`,
            cells: [
              `${postcode} ${city}`,
              number(expected),
              number(reported),
              number(byCustomers),
              <span key="share">
                {shareOf(reported, expected, language)}
                <ShareBar part={reported} whole={expected} />
              </span>,
            ],
          }))}
        />
      </Section>
      <Section title={t("chart")}>
        <Table
          narrow
          caption={t("chart")}
          columns={[{ label: t("day") }, { label: t("reported"), numeric: true }]}
          rows={days.map(([day, points]) => textRow(formatDay(day, language), number(points)))}
        />
      </Section>
    </div>
  );
}
