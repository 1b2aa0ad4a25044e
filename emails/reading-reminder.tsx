import { Fragment } from "react";
import { formatDay } from "@/lib/dates";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Reminds of meters that are to be read: each point with what is read there, until when, and the form behind a link. */
export const readingReminder: Template<"reading-reminder"> = (data, { t, link, language }) => ({
  subject: t("readingReminder.subject"),
  body: (
    <>
      <Paragraph>{t("readingReminder.why", { points: data.points.length })}</Paragraph>
      {data.points.map(({ name, services, until, path }) => (
        <Fragment key={path}>
          <Facts
            items={[
              { label: t("fact.supplyPoint"), value: name },
              {
                label: t("readingReminder.read"),
                value: services.map((service) => t(`readingReminder.service.${service}`)).join(", "),
              },
              { label: t("readingReminder.until"), value: formatDay(until, language) },
            ]}
          />
          <Action href={link(path)} label={t("readingReminder.action")} instead={t("linkInstead")} />
        </Fragment>
      ))}
      <Paragraph>{t("readingReminder.link", { days: Math.round(data.validHours / 24) })}</Paragraph>
      <Paragraph>{t("readingReminder.unwanted")}</Paragraph>
    </>
  ),
});
