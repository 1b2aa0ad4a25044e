import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Section } from "@/app/_ui/section";
import { ReadingRows } from "@/app/(portal)/supply-points/[number]/reading-rows";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type AskedReadings, readingsQuery } from "@/lib/readings/asked-readings";
import type { ReadingPage } from "@/lib/readings/reading-list";
import { consumptionPath } from "@/lib/supply-points/paths";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { YearFilter } from "./year-filter";

type Props = {
  point: SupplyPoint;
  page: ReadingPage;
  /** Years of which there are readings. */
  years: readonly number[];
  asked: AskedReadings;
  /** The page's query; links keep what in it is not of the readings. */
  query: string;
};

/** A point's readings by year and page, in plain links that keep the rest of the address. */
export function ReadingsTable({ point, page: { readings, older }, years, asked, query }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.readings");
  const empty = translationsOf(language, "empty");
  const { year, before } = asked;
  const href = (other: AskedReadings) =>
    `${consumptionPath(point.number, readingsQuery(query, other))}#readings`;
  const title = year ? t("ofYear", { year: String(year) }) : t("title");
  return (
    <Section id="readings" title={title} plain>
      {years.length > 1 && <YearFilter number={point.number} years={years} year={year} query={query} />}
      {readings.length > 0 ? (
        <ReadingRows caption={title} readings={readings} point={point} />
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      {readings.length > 0 && <p className="hint">{t("usageHint")}</p>}
      {(older || before) && (
        <Actions>
          {before && <LinkButton href={href({ year })}>{t("newestOnes")}</LinkButton>}
          {older && <LinkButton href={href({ year, before: older })}>{t("older")}</LinkButton>}
        </Actions>
      )}
    </Section>
  );
}
