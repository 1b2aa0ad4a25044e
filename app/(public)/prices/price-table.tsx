import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatPercent, formatUnitPrice } from "@/lib/money";
import { pricesFrom } from "@/lib/prices/price-history";
import type { PricedItem } from "@/lib/prices/queries";
import { priceWords } from "./price-words";

type Props = { service: string; items: readonly PricedItem[]; day: Day };

/** The price of each item that holds on a day, and those announced after it. */
export function PriceTable({ service, items, day }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.table");

  const words = priceWords(language);
  return (
    <Table
      caption={t("caption", { service })}
      columns={[
        { label: t("item") },
        { label: t("unit") },
        { label: t("net"), numeric: true },
        { label: t("vat"), numeric: true },
        { label: t("gross"), numeric: true },
        { label: t("from"), numeric: true },
      ]}
      rows={items.flatMap((item) =>
        pricesFrom(item, day).map(({ validFrom, net, vatRate, gross, when }) => {
          const figures = [
            words.unit(item),
            formatUnitPrice(net, language),
            formatPercent(vatRate, language),
            formatUnitPrice(gross, language),
            formatDay(validFrom, language),
          ];
          const announced = when === "announced";
          if (!announced && words.isPlain(item)) return textRow(words.name(item), ...figures);
          return {
            key: `${item.code} ${validFrom}`,
            cells: [<PricedName key="item" item={item} announced={announced} />, ...figures],
          };
        }),
      )}
    />
  );
}

/** What is charged, for whom, and whether the price is yet to come. */
function PricedName({ item, announced }: { item: PricedItem; announced: boolean }) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.table");
  return (
    <span>
      {priceWords(language).item(item)}
      {announced && (
        <span className="block">
          <Status shape="ring">{t("announced")}</Status>
        </span>
      )}
    </span>
  );
}
