import { Empty } from "@/app/_ui/empty";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ReadingRow } from "@/lib/readings/reading-list";
import { consumptionPath } from "@/lib/supply-points/paths";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { ReadingRows } from "./reading-rows";

type Props = { readings: readonly ReadingRow[]; point: SupplyPoint };

/** The newest readings, and the way to all of them. */
export function Readings({ readings, point }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.readings");
  const empty = translationsOf(language, "empty");
  if (readings.length === 0) {
    return (
      <Section title={t("latest")} plain>
        <Empty title={empty("title")}>{t("empty")}</Empty>
      </Section>
    );
  }
  return (
    <Section title={t("latest")} plain>
      <ReadingRows caption={t("latest")} readings={readings} point={point} />
      <p>
        <a href={`${consumptionPath(point.number)}#readings`}>{t("all")}</a>
      </p>
    </Section>
  );
}
