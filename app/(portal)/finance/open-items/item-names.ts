import { getLocale, getTranslations } from "next-intl/server";
import type { OpenItem } from "@/lib/open-items/queries";
import { formatPeriod } from "@/lib/period";

/** Names open items as people do: "Račun za avgust 2026", or by their kind alone; their number stands beside it. */
export async function itemNames(): Promise<(item: OpenItem) => string> {
  const [t, kinds, ofPeriod, language] = await Promise.all([
    getTranslations("openItems"),
    getTranslations("finance.kind"),
    getTranslations("overview.invoices.kind"),
    getLocale(),
  ]);
  return ({ kind, periodFrom, periodTo, openCents }) => {
    if (kind === null) return openCents < 0 ? t("credit") : t("document");
    if (!periodFrom || !periodTo) return kinds(kind);
    return ofPeriod(kind, { period: formatPeriod(periodFrom, periodTo, language) });
  };
}
