import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/dates";
import type { Receipt } from "@/lib/readings/queries";
import { notForThisBill } from "@/lib/readings/reading-mail";

/** Says of a reading outside its window that this bill will not rest on it, and when to read for the next one. */
export async function NotForThisBill({ receipt }: { receipt: Receipt }) {
  const next = notForThisBill(receipt);
  if (!next) return null;
  const [t, language] = await Promise.all([getTranslations("receipt"), getLocale()]);
  return <p>{t("outside", { from: formatDay(next.from, language), to: formatDay(next.to, language) })}</p>;
}
