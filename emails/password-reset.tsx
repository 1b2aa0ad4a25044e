import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** The key to a new password. */
export const passwordReset: Template<"password-reset"> = ({ username, path, validHours }, { t, link }) => ({
  subject: t("passwordReset.subject"),
  body: (
    <>
      <Paragraph>{t("passwordReset.why", { username })}</Paragraph>
      <Action href={link(path)} label={t("passwordReset.action")} instead={t("linkInstead")} />
      <Paragraph>{t("validity", { hours: validHours })}</Paragraph>
      <Paragraph>{t("passwordReset.notYou")}</Paragraph>
    </>
  ),
});
