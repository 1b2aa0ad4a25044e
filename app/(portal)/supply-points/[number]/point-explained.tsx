import { Disclosure } from "@/app/_ui/disclosure";
import { Facts } from "@/app/_ui/facts";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import {
  type DiameterClass,
  diameterClass,
  diameterClassNamed,
  knownTariffGroup,
} from "@/lib/supply-points/tariff-group";

/** What the point's figures are for, in words; what it does not have, and a group nobody knows here, is left out. */
export function PointExplained({ point }: { point: SupplyPoint }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.explained");
  const facts = translationsOf(language, "supplyPoint.facts");

  const classText = ({ from, below, factor }: DiameterClass) =>
    t("diameterClass", {
      kind: from === 0 ? "first" : below === null ? "last" : from === 21 ? "second" : "between",
      from,
      below: below ?? 0,
      factor: formatNumber(factor, language),
    });
  const groupText = (group: string) => {
    const known = knownTariffGroup(group);
    if (known) return t(`group.${known}`);
    const named = diameterClassNamed(group);
    return named && classText(named);
  };
  const { tariffGroup, connectionDiameter } = point;
  const ofDiameter = connectionDiameter === null ? null : diameterClass(connectionDiameter);
  const explained = [
    ["tariffGroup", tariffGroup && groupText(tariffGroup)],
    [
      "connectionDiameter",
      connectionDiameter &&
        [t("connectionDiameter"), ofDiameter && classText(ofDiameter)].filter(Boolean).join(" "),
    ],
    ["connectedCapacity", point.connectedCapacity && t("connectedCapacity")],
    ["billedCapacity", point.billedCapacity && t("billedCapacity")],
    ["gasConversionFactor", point.gasConversionFactor && t("gasConversionFactor")],
    ["persons", point.persons !== null && t("persons")],
    ["binVolume", point.binVolume !== null && t("binVolume")],
  ] as const;
  const items = explained.flatMap(([name, value]) => (value ? [{ label: facts(name), value }] : []));
  if (items.length === 0) return null;
  return (
    <Disclosure title={t("title")}>
      <Facts layout="stacked" items={items} />
    </Disclosure>
  );
}
