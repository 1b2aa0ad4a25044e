import type { StepHistory } from "@/app/_ui/step-histories";
import { type Day, formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatPercent, formatUnitPrice } from "@/lib/money";
import { type PriceStep, priceHistory } from "@/lib/prices/price-history";
import type { PricedItem } from "@/lib/prices/queries";
import { priceWords } from "./price-words";

/** Writes how the price of an item changed, newest first, the price that a bill adds up to in the fourth place. */
export function priceChanges(language: Language, day: Day) {
  const t = translationsOf(language, "prices.history");
  const table = translationsOf(language, "prices.table");
  const words = priceWords(language);
  const state = { past: null, current: t("current"), announced: table("announced") };
  const change = ({ change }: PriceStep) =>
    change === null
      ? "–"
      : change.vatAlone
        ? `${words.change(change.percent)} (${t("vatAlone")})`
        : words.change(change.percent);
  return {
    columns: [
      { label: table("from") },
      { label: table("net"), numeric: true },
      { label: table("vat"), numeric: true },
      { label: table("gross"), numeric: true },
      { label: t("change"), numeric: true },
    ],
    labelled: 3,
    of: (item: PricedItem, drawn: boolean): StepHistory => {
      const history = priceHistory(item, day);
      const name = [words.name(item), item.tariffGroup].filter(Boolean).join(", ");
      return {
        key: item.code,
        title: name,
        summary: t("summary", {
          count: history.length,
          day: formatDay(history[0]?.validFrom ?? day, language),
        }),
        caption: t("caption", { item: name }),
        drawn: drawn ? t("drawn", { unit: words.unit(item) }) : undefined,
        steps: history.toReversed().map((step) => ({
          from: step.validFrom,
          value: Number(step.gross),
          when: step.when,
          cells: [
            [formatDay(step.validFrom, language), state[step.when]].filter(Boolean).join(" · "),
            formatUnitPrice(step.net, language),
            formatPercent(step.vatRate, language),
            formatUnitPrice(step.gross, language),
            change(step),
          ],
        })),
      };
    },
  };
}
