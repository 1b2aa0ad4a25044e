import type { ReactNode } from "react";
import { unitSign } from "@/app/(portal)/meter-figures";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatPercent } from "@/lib/money";
import type { PricedItem } from "@/lib/prices/queries";

const named = { month: "month", person: "person", piece: "piece", "MW/month": "capacity" } as const;

/** Names, units and changes of prices in the reader's language. */
export function priceWords(language: Language) {
  const t = translationsOf(language, "prices.unit");

  const foreign = ({ nameEn }: PricedItem) => language !== "sl" && nameEn === null;
  return {
    name: ({ name, nameEn }: PricedItem): string => (language === "sl" ? name : (nameEn ?? name)),
    /** Whether its name says all, in the reader's language. */
    isPlain: (item: PricedItem): boolean => !foreign(item) && !item.tariffGroup,
    /** The name with the group it is for, both as the utility writes them. */
    item: (item: PricedItem): ReactNode => (
      <>
        {foreign(item) ? <span lang="sl">{item.name}</span> : language === "sl" ? item.name : item.nameEn}
        {item.tariffGroup && (
          <span className="hint block" lang="sl">
            {item.tariffGroup}
          </span>
        )}
      </>
    ),
    unit: ({ unit }: PricedItem): string =>
      unit in named ? t(named[unit as keyof typeof named]) : unitSign(unit),
    /** "+5,1 %" */
    change: (percent: string): string =>
      `${Number(percent) > 0 ? "+" : ""}${formatPercent(percent, language)}`,
  };
}
