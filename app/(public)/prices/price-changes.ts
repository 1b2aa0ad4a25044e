import type { StepHistory } from "@/app/_ui/step-histories";
import { type Day, formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatPercent, formatUnitPrice } from "@/lib/money";
import { type PriceStep, priceHistory } from "@/lib/prices/price-history";
import type { PricedItem } from "@/lib/prices/queries";
import { priceWords } from "./price-words";

/** Writes that the price of an item changed, and of the one that is opened how: newest first. */
export function priceChanges(language: Language, day: Day, opened: string | undefined) {
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
  const written = (step: PriceStep) => ({
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
  });
  return {
    columns: [
      { label: table("from") },
      { label: table("net"), numeric: true },
      { label: table("vat"), numeric: true },
      { label: table("gross"), numeric: true },
      { label: t("change"), numeric: true },
    ],
    labelled: 3,
    of: (item: PricedItem): StepHistory => {
      const [first] = item.prices;
      const name = [words.name(item), item.tariffGroup].filter(Boolean).join(", ");
      return {
        key: item.code,
        title: name,
        summary: t("summary", {
          count: item.prices.length,
          day: formatDay(first?.validFrom ?? day, language),
        }),
        history:
          item.code === opened
            ? {
                caption: t("caption", { item: name }),
                drawn: t("drawn", { unit: words.unit(item) }),
                steps: priceHistory(item, day).map(written).reverse(),
              }
            : undefined,
      };
    },
  };
}
