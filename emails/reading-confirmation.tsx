import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { formatQuantity } from "@/lib/money";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** The receipt of a reported reading, to keep. */
export const readingConfirmation: Template<"reading-confirmation"> = (data, { t, link, language }) => {
  const usageLabel = data.previousDay
    ? t("fact.usageSince", { day: formatDay(data.previousDay, language) })
    : t("fact.usage");
  return {
    subject: t("readingConfirmation.subject", { receiptNumber: data.receiptNumber }),
    body: (
      <>
        <Paragraph>{t("readingConfirmation.why")}</Paragraph>
        <Facts
          items={[
            { label: t("fact.receiptNumber"), value: data.receiptNumber },
            { label: t("fact.supplyPoint"), value: data.supplyPoint },
            { label: t("fact.address"), value: data.address },
            { label: t("fact.meter"), value: data.meterSerial },
            { label: t("fact.readOn"), value: formatDay(data.readOn, language) },
            { label: t("fact.value"), value: formatQuantity(data.value, data.unit, language) },
            ...(data.usage === null
              ? []
              : [{ label: usageLabel, value: formatQuantity(data.usage, data.unit, language) }]),
          ]}
        />
        <Paragraph>{t("readingConfirmation.change")}</Paragraph>
        <Action href={link(data.path)} label={t("readingConfirmation.action")} instead={t("linkInstead")} />
        <Paragraph>{t("readingConfirmation.notYou", { email: brand.email })}</Paragraph>
      </>
    ),
  };
};
