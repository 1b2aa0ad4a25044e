import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { formatQuantity } from "@/lib/money";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells who reported a reading that the office cannot use it, and why. */
export const readingRejected: Template<"reading-rejected"> = (data, { t, link, language }) => ({
  subject: t("readingRejected.subject", { receiptNumber: data.receiptNumber }),
  body: (
    <>
      <Paragraph>{t("readingRejected.why")}</Paragraph>
      <Facts
        items={[
          { label: t("readingRejected.reason"), value: data.reason },
          { label: t("fact.receiptNumber"), value: data.receiptNumber },
          { label: t("fact.supplyPoint"), value: data.supplyPoint },
          { label: t("fact.meter"), value: data.meterSerial },
          { label: t("fact.readOn"), value: formatDay(data.readOn, language) },
          { label: t("fact.value"), value: formatQuantity(data.value, data.unit, language) },
        ]}
      />
      <Paragraph>{t("readingRejected.again")}</Paragraph>
      <Action href={link(data.path)} label={t("readingRejected.action")} instead={t("linkInstead")} />
      <Paragraph>{t("readingRejected.question", { email: brand.email })}</Paragraph>
    </>
  ),
});
