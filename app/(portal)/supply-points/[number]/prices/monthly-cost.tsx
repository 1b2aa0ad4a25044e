import Big from "big.js";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Section } from "@/app/_ui/section";
import { textRow } from "@/app/_ui/text-row";
import { priceWords } from "@/app/(public)/prices/price-words";
import type { RecentUse } from "@/lib/consumption/recent-use";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatDecimal, formatMoney, formatQuantity } from "@/lib/money";
import { monthlyCost } from "@/lib/prices/monthly-cost";
import type { PricedItem } from "@/lib/prices/queries";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { CostLines } from "./cost-lines";

type Props = {
  point: SupplyPoint;
  items: readonly PricedItem[];
  use: readonly RecentUse[];
  calorificValue: string | null;
  day: Day;
  /** Whether the lines of the cost stand open. */
  lines: boolean;
};

/** What a month of mean use costs here today and cost a year ago, and what that rests on. */
export function MonthlyCost({ point, items, use, calorificValue, day, lines }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.cost");
  const service = translationsOf(language, "service.name");

  const words = priceWords(language);
  const meters = point.meters.filter(({ removedOn }) => removedOn === null || removedOn > day);
  const cost = monthlyCost(items, use, { ...point, meters, calorificValue }, day);
  if (cost.lines.length === 0) return null;

  const { nowCents, beforeCents, yearBefore, unknown } = cost;
  const difference = nowCents - beforeCents;
  const percent =
    beforeCents > 0 ? new Big(difference).times(100).div(beforeCents).round(1, Big.roundHalfUp) : null;
  const usedOn = (basis: RecentUse["basis"]) =>
    use
      .filter((mean) => mean.basis === basis)
      .map(({ service: of, perMonth, unit }) =>
        t("use", { service: service(of), quantity: formatQuantity(perMonth, unit, language) }),
      );
  const gas = use.some((mean) => mean.service === "gas" && mean.unit === "m3");
  const notes = [
    ...(["measured", "expected"] as const).flatMap((basis) =>
      usedOn(basis).length > 0 ? [t(basis, { use: usedOn(basis).join(", ") })] : [],
    ),
    t("same"),
    ...(gas && calorificValue && point.gasConversionFactor
      ? [
          t("gas", {
            factor: formatDecimal(point.gasConversionFactor, language),
            value: formatDecimal(calorificValue, language),
          }),
        ]
      : []),
    ...(unknown.length > 0 ? [t("unknown", { items: unknown.map(words.name).join(", ") })] : []),
  ];
  return (
    <Section title={t("title")} id="month">
      <KeyFigures
        items={textRow(
          [t("now"), formatMoney(nowCents, language)],
          [t("before", { day: formatDay(yearBefore, language) }), formatMoney(beforeCents, language)],
          [
            t("difference"),
            `${difference > 0 ? "+" : ""}${formatMoney(difference, language)}`,
            ...(percent ? [words.change(percent.toFixed())] : []),
          ],
        )}
      />
      <p>{notes.join(" ")}</p>
      <CostLines cost={cost} open={lines} />
    </Section>
  );
}
