import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Asks at a new address whether it is to become an account's. */
export const emailChange: Template<"email-change"> = ({ username, path, validHours }, { t, link }) => ({
  subject: t("emailChange.subject"),
  body: (
    <>
      <Paragraph>{t("emailChange.why", { username })}</Paragraph>
      <Action href={link(path)} label={t("emailChange.action")} instead={t("linkInstead")} />
      <Paragraph>{t("validity", { hours: validHours })}</Paragraph>
      <Paragraph>{t("emailChange.notYou")}</Paragraph>
    </>
  ),
});
