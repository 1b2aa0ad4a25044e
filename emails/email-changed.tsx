import { brand } from "@/lib/brand";
import { formatDayTime } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells the old address that the account writes to another one now (R11). */
export const emailChanged: Template<"email-changed"> = ({ username }, { t, link, at, language }) => ({
  subject: t("emailChanged.subject"),
  body: (
    <>
      <Paragraph>{t("emailChanged.why", { username, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("emailChanged.notYou", { phone: brand.phone })}</Paragraph>
      <Action href={link("/help")} label={t("emailChanged.action")} instead={t("linkInstead")} />
    </>
  ),
});
