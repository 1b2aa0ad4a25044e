import { Fragment } from "react";
import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { formatQuantity } from "@/lib/money";
import type { MailData } from "@/lib/outbox/mail";
import { Action, Facts, Paragraph } from "./blocks";
import type { Setting, Template } from "./template";

/** The receipt of all readings that were reported at once, to keep. */
export const readingConfirmation: Template<"reading-confirmation"> = ({ readings, path }, setting) => {
  const { t, link } = setting;
  const [first] = readings;
  const several = readings.length > 1;
  return {
    subject: several
      ? t("readingConfirmation.subjectSeveral", { count: readings.length })
      : t("readingConfirmation.subject", { receiptNumber: first?.receiptNumber ?? "" }),
    body: (
      <>
        <Paragraph>{t(several ? "readingConfirmation.whySeveral" : "readingConfirmation.why")}</Paragraph>
        {readings.map((reading) => (
          <Fragment key={reading.receiptNumber}>
            <Facts items={factsOf(reading, setting)} />
            <OutsideWindow reading={reading} setting={setting} />
          </Fragment>
        ))}
        <Paragraph>{t("readingConfirmation.change")}</Paragraph>
        <Action
          href={link(path)}
          label={t(several ? "readingConfirmation.actionSeveral" : "readingConfirmation.action")}
          instead={t("linkInstead")}
        />
        <Paragraph>{t("readingConfirmation.notYou", { email: brand.email })}</Paragraph>
      </>
    ),
  };
};

type Reading = MailData["reading-confirmation"]["readings"][number];

function factsOf(reading: Reading, { t, language }: Setting) {
  const usageLabel = reading.previousDay
    ? t("fact.usageSince", { day: formatDay(reading.previousDay, language) })
    : t("fact.usage");
  return [
    { label: t("fact.receiptNumber"), value: reading.receiptNumber },
    { label: t("fact.supplyPoint"), value: reading.supplyPoint },
    { label: t("fact.address"), value: reading.address },
    { label: t("fact.meter"), value: reading.meterSerial },
    { label: t("fact.readOn"), value: formatDay(reading.readOn, language) },
    { label: t("fact.value"), value: formatQuantity(reading.value, reading.unit, language) },
    ...(reading.usage === null
      ? []
      : [{ label: usageLabel, value: formatQuantity(reading.usage, reading.unit, language) }]),
  ];
}

function OutsideWindow({ reading, setting: { t, language } }: { reading: Reading; setting: Setting }) {
  if (!reading.nextWindow) return null;
  const { from, to } = reading.nextWindow;
  const days = { from: formatDay(from, language), to: formatDay(to, language) };
  return <Paragraph>{t("readingConfirmation.outside", { meter: reading.meterSerial, ...days })}</Paragraph>;
}
