import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/app/_ui/disclosure";
import { Facts } from "@/app/_ui/facts";
import { itemNames } from "@/app/(portal)/finance/open-items/item-names";
import { formatMoney } from "@/lib/money";
import type { OpenItem } from "@/lib/open-items/queries";

/** A longer list nobody reads here; the list of open items has them all. */
const mostListed = 25;

/** What one slip pays, to be opened. */
export async function CoveredItems({ items }: { items: readonly OpenItem[] }) {
  const [t, nameOf, language] = await Promise.all([
    getTranslations("openItems.slip"),
    itemNames(),
    getLocale(),
  ]);
  const left = items.length - mostListed;
  return (
    <Disclosure title={t("covers")} value={t("items", { count: items.length })}>
      <Facts
        layout="receipt"
        items={items.slice(0, mostListed).map((item) => ({
          label: `${nameOf(item)} · ${item.documentNumber}`,
          value: formatMoney(item.openCents, language),
        }))}
      />
      {left > 0 && <p>{t("more", { count: left })}</p>}
    </Disclosure>
  );
}
