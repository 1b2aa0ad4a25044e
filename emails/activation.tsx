import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** The key to a new account, sent to the address it was registered with. */
export const activation: Template<"activation"> = ({ username, path, validHours }, { t, link }) => ({
  subject: t("activation.subject"),
  body: (
    <>
      <Paragraph>{t("activation.why", { username })}</Paragraph>
      <Action href={link(path)} label={t("activation.action")} instead={t("linkInstead")} />
      <Paragraph>{`${t("validity", { hours: validHours })} ${t("activation.later")}`}</Paragraph>
      <Paragraph>{t("activation.notYou")}</Paragraph>
    </>
  ),
});
