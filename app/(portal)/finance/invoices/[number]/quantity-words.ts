import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceLine } from "@/lib/invoices/invoice";
import { formatDecimal, formatQuantity } from "@/lib/money";

const counted = { month: "month", person: "person", piece: "piece" } as const;

/** Writes a line's quantity with its unit: "9 m³", "1 mesec", "3 osebe"; a unit that is not known as the bill has it. */
export function quantityWords(language: Language) {
  const t = translationsOf(language, "invoice.unit");
  return ({ quantity, unit }: Pick<InvoiceLine, "quantity" | "unit">): string => {
    const known = unit in counted ? counted[unit as keyof typeof counted] : null;
    return known
      ? t(known, { quantity: formatDecimal(quantity, language), count: Number(quantity) })
      : formatQuantity(quantity, unit, language);
  };
}
