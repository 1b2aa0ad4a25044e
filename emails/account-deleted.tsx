import { brand } from "@/lib/brand";
import { formatDayTime } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** The last mail to an account: that it is gone, and what stays. */
export const accountDeleted: Template<"account-deleted"> = ({ username }, { t, link, at, language }) => ({
  subject: t("accountDeleted.subject"),
  body: (
    <>
      <Paragraph>{t("accountDeleted.why", { username, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("accountDeleted.kept")}</Paragraph>
      <Paragraph>{t("accountDeleted.notYou", { phone: brand.phone })}</Paragraph>
      <Paragraph>{t("accountDeleted.again")}</Paragraph>
      <Action href={link("/register")} label={t("accountDeleted.action")} instead={t("linkInstead")} />
    </>
  ),
});
