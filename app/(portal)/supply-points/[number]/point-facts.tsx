import { Facts } from "@/app/_ui/facts";
import { Section } from "@/app/_ui/section";
import { pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatDecimal, formatNumber, formatQuantity } from "@/lib/money";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { knownTariffGroup } from "@/lib/supply-points/tariff-group";
import { OwnName } from "./own-name";
import { PointExplained } from "./point-explained";

/** Groups whose names are words; others are codes. */
const namedGroups = ["household", "industry", "business"] as const;

/** What is known of a point; what it does not have is not named. */
export function PointFacts({ point, day }: { point: SupplyPoint; day: Day }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.facts");
  const groups = translationsOf(language, "supplyPoint.tariffGroup");

  const words = pointWords(language);
  const size = (value: string | number | null, unit: string) =>
    value === null ? null : formatQuantity(String(value), unit, language);
  const groupName = (group: string) => {
    const named = namedGroups.find((known) => known === knownTariffGroup(group));
    return named ? groups(named) : group;
  };
  const { payerCode, payerName, validFrom, validTo, closedOn, gasConversionFactor, persons } = point;
  const facts: [Parameters<typeof t>[0], string | null][] = [
    ["number", point.number],
    ["services", words.services(point.services)],
    ["address", words.address(point)],
    ["payer", `${payerCode} ${payerName}`],
    ["since", formatDay(validFrom, language)],
    ["until", validTo && validTo < day ? formatDay(validTo, language) : null],
    ["closedOn", closedOn && formatDay(closedOn, language)],
    ["tariffGroup", point.tariffGroup && groupName(point.tariffGroup)],
    ["connectionDiameter", size(point.connectionDiameter, "mm")],
    ["connectedCapacity", size(point.connectedCapacity, "kW")],
    ["billedCapacity", size(point.billedCapacity, "kW")],
    ["gasConversionFactor", gasConversionFactor && formatDecimal(gasConversionFactor, language)],
    ["persons", persons === null ? null : formatNumber(persons, language)],
    ["binVolume", size(point.binVolume, "l")],
  ];
  return (
    <Section title={t("title")}>
      <Facts
        layout="columns"
        items={facts.flatMap(([name, value]) => (value === null ? [] : [{ label: t(name), value }]))}
      />
      <OwnName point={point} />
      <PointExplained point={point} />
    </Section>
  );
}
