import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { formatQuantity } from "@/lib/money";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Asks who reported a reading to read the meter once more. */
export const readingAskedAgain: Template<"reading-asked-again"> = (data, { t, link, language }) => ({
  subject: t("readingAskedAgain.subject", { receiptNumber: data.receiptNumber }),
  body: (
    <>
      <Paragraph>{t("readingAskedAgain.why")}</Paragraph>
      <Facts
        items={[
          { label: t("fact.receiptNumber"), value: data.receiptNumber },
          { label: t("fact.supplyPoint"), value: data.supplyPoint },
          { label: t("fact.meter"), value: data.meterSerial },
          { label: t("fact.readOn"), value: formatDay(data.readOn, language) },
          { label: t("fact.value"), value: formatQuantity(data.value, data.unit, language) },
        ]}
      />
      <Paragraph>{t("readingAskedAgain.how")}</Paragraph>
      <Action href={link(data.path)} label={t("readingAskedAgain.action")} instead={t("linkInstead")} />
      <Paragraph>{t("readingAskedAgain.question", { email: brand.email })}</Paragraph>
    </>
  ),
});
