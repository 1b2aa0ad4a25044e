import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Invites somebody into the office: to choose a password and to connect an app. */
export const staffInvitation: Template<"staff-invitation"> = ({ name, path, validHours }, { t, link }) => ({
  subject: t("staffInvitation.subject"),
  body: (
    <>
      <Paragraph>{t("staffInvitation.why", { name })}</Paragraph>
      <Paragraph>{t("staffInvitation.how", { count: validHours })}</Paragraph>
      <Action href={link(path)} label={t("staffInvitation.action")} instead={t("linkInstead")} />
    </>
  ),
});
