import { brand } from "@/lib/brand";
import { formatDayTime } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells the owner what became of the second factor, should somebody else have done it. */
export const secondFactor: Template<"second-factor"> = (
  { username, change, path },
  { t, link, at, language },
) => ({
  subject: t("secondFactor.subject", { change }),
  body: (
    <>
      <Paragraph>{t("secondFactor.why", { change, username, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("secondFactor.notYou", { phone: brand.phone })}</Paragraph>
      <Action href={link(path)} label={t("secondFactor.action")} instead={t("linkInstead")} />
    </>
  ),
});
