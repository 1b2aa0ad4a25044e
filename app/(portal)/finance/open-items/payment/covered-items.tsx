import { Disclosure } from "@/app/_ui/disclosure";
import { Facts } from "@/app/_ui/facts";
import { itemName } from "@/app/(portal)/finance/open-items/item-names";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney, formatNumber } from "@/lib/money";
import type { OpenItem } from "@/lib/open-items/queries";

/** A longer list nobody reads here; the list of open items has them all. */
const mostListed = 25;

/** What one slip pays, to be opened. */
export function CoveredItems({ items }: { items: readonly OpenItem[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.slip");
  const left = items.length - mostListed;
  return (
    <Disclosure
      title={t("covers")}
      value={t("items", { count: items.length, shown: formatNumber(items.length, language) })}
    >
      <Facts
        layout="receipt"
        items={items.slice(0, mostListed).map((item) => ({
          label: `${itemName(item, language)} · ${item.documentNumber}`,
          value: formatMoney(item.openCents, language),
        }))}
      />
      {left > 0 && <p>{t("more", { count: left, shown: formatNumber(left, language) })}</p>}
    </Disclosure>
  );
}
