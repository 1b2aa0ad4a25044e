import { getTranslations } from "next-intl/server";
import type { BilledPoint } from "@/lib/invoices/invoice";

/** Names a bill's supply points: "Odjemno mesto 25050415 · Kersnikova cesta 12", with the reader's own name if any. */
export async function pointTitles() {
  const t = await getTranslations("invoice.lines");
  return ({ number, ownName, street }: BilledPoint): string => {
    const name = ownName ?? street;
    return name === "" ? t("point", { number }) : t("pointNamed", { number, name });
  };
}
