import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { OpenItem } from "@/lib/open-items/queries";
import { formatPeriod } from "@/lib/period";

type Named = Pick<OpenItem, "kind" | "periodFrom" | "periodTo" | "openCents">;

/** An open item as people call it: "Račun za avgust 2026", or by its kind alone; its number stands beside it. */
export function itemName({ kind, periodFrom, periodTo, openCents }: Named, language: Language): string {
  const t = translationsOf(language, "openItems");
  if (kind === null) return openCents < 0 ? t("credit") : t("document");
  if (!periodFrom || !periodTo) return translationsOf(language, "finance.kind")(kind);
  const period = formatPeriod(periodFrom, periodTo, language);
  return translationsOf(language, "overview.invoices.kind")(kind, { period });
}
