import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { formatQuantity } from "@/lib/money";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells who got the receipt that its reading counts no longer. */
export const readingWithdrawn: Template<"reading-withdrawn"> = (data, { t, link, language }) => ({
  subject: t("readingWithdrawn.subject", { receiptNumber: data.receiptNumber }),
  body: (
    <>
      <Paragraph>{t("readingWithdrawn.why")}</Paragraph>
      <Facts
        items={[
          { label: t("fact.receiptNumber"), value: data.receiptNumber },
          { label: t("fact.supplyPoint"), value: data.supplyPoint },
          { label: t("fact.meter"), value: data.meterSerial },
          { label: t("fact.readOn"), value: formatDay(data.readOn, language) },
          { label: t("fact.value"), value: formatQuantity(data.value, data.unit, language) },
        ]}
      />
      <Action href={link(data.path)} label={t("readingWithdrawn.action")} instead={t("linkInstead")} />
      <Paragraph>{t("readingWithdrawn.notYou", { email: brand.email })}</Paragraph>
    </>
  ),
});
