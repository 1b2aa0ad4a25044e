import { Disclosure } from "@/app/_ui/disclosure";
import { StepChart } from "@/app/_ui/step-chart";
import { Table } from "@/app/_ui/table";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatPercent, formatUnitPrice } from "@/lib/money";
import { type PriceStep, priceHistory } from "@/lib/prices/price-history";
import type { PricedItem } from "@/lib/prices/queries";
import { priceWords } from "./price-words";

type Props = { item: PricedItem; day: Day; drawn?: boolean };

/** How the price of an item changed: as a table, newest first, and the same as a drawing. */
export function PriceChanges({ item, day, drawn }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.history");
  const table = translationsOf(language, "prices.table");

  const words = priceWords(language);
  const history = priceHistory(item, day);
  const since = formatDay(history[0]?.validFrom ?? day, language);
  const name = [words.name(item), item.tariffGroup].filter(Boolean).join(", ");
  const state = { past: null, current: t("current"), announced: table("announced") };
  const change = ({ change }: PriceStep) =>
    change === null
      ? "–"
      : change.vatAlone
        ? `${words.change(change.percent)} (${t("vatAlone")})`
        : words.change(change.percent);
  return (
    <Disclosure title={name} value={t("summary", { count: history.length, day: since })}>
      {drawn && (
        <>
          <p className="hint" aria-hidden="true">
            {t("drawn", { unit: words.unit(item) })}
          </p>
          <StepChart
            steps={history.map(({ validFrom, gross, when }) => ({
              from: validFrom,
              value: Number(gross),
              label: formatUnitPrice(gross, language),
              when,
            }))}
            until={day}
            tone={item.service}
          />
        </>
      )}
      <Table
        caption={t("caption", { item: name })}
        columns={[
          { label: table("from") },
          { label: table("net"), numeric: true },
          { label: table("vat"), numeric: true },
          { label: table("gross"), numeric: true },
          { label: t("change"), numeric: true },
        ]}
        rows={history.toReversed().map((step) => ({
          key: step.validFrom,
          cells: [
            [formatDay(step.validFrom, language), state[step.when]].filter(Boolean).join(" · "),
            formatUnitPrice(step.net, language),
            formatPercent(step.vatRate, language),
            formatUnitPrice(step.gross, language),
            change(step),
          ],
        }))}
      />
    </Disclosure>
  );
}
