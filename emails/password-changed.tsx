import { brand } from "@/lib/brand";
import { formatDayTime } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells the holder that the password is another one now (R10). */
export const passwordChanged: Template<"password-changed"> = ({ username }, { t, link, at, language }) => ({
  subject: t("passwordChanged.subject"),
  body: (
    <>
      <Paragraph>{t("passwordChanged.why", { username, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("passwordChanged.notYou", { phone: brand.phone })}</Paragraph>
      <Action
        href={link("/forgot-password")}
        label={t("passwordChanged.action")}
        instead={t("linkInstead")}
      />
    </>
  ),
});
