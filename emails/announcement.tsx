import { formatDay, formatDayTime, today } from "@/lib/dates";
import { Action, Facts, Paragraph, Quote } from "./blocks";
import type { Template } from "./template";

/** Tells of an outage, a meter reading or news, that it was changed, or that it was called off. */
export const announcement: Template<"announcement"> = (
  { news, kind, startsAt, endsAt, title, body, points, more, path },
  { t, link, language },
) => {
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  const named = points.join(", ");
  return {
    subject: t(`announcement.subject.${news}`, {
      kind: kind === "meter-reading" ? "reading" : kind,
      day: formatDay(today(starts), language),
    }),
    body: (
      <>
        {news !== "new" && <Paragraph>{t(`announcement.${news}`)}</Paragraph>}
        <Facts
          items={[
            { label: t("announcement.what"), value: title },
            { label: t("announcement.from"), value: formatDayTime(starts, language) },
            { label: t("announcement.to"), value: formatDayTime(ends, language) },
            ...(named
              ? [
                  {
                    label: t("announcement.where"),
                    value: more > 0 ? t("announcement.more", { points: named, count: more }) : named,
                  },
                ]
              : []),
          ]}
        />
        {news !== "withdrawn" && <Quote text={body} />}
        <Action href={link(path)} label={t("announcement.action")} instead={t("linkInstead")} />
        <Paragraph>{t("announcement.unwanted")}</Paragraph>
      </>
    ),
  };
};
