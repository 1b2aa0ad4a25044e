import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt } from "@/lib/readings/queries";
import { notForThisBill } from "@/lib/readings/reading-mail";

/** Says of a reading outside its window that this bill will not rest on it, and when to read for the next one. */
export function NotForThisBill({ receipt }: { receipt: Receipt }) {
  const language = useLanguage();
  const next = notForThisBill(receipt);
  if (!next) return null;
  const t = translationsOf(language, "receipt");

  return <p>{t("outside", { from: formatDay(next.from, language), to: formatDay(next.to, language) })}</p>;
}
