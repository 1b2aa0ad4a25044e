import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells the holder of an account that its payer code was registered again; the page told nobody (R5). */
export const alreadyRegistered: Template<"already-registered"> = ({ username, path }, { t, link }) => ({
  subject: t("alreadyRegistered.subject"),
  body: (
    <>
      <Paragraph>{t("alreadyRegistered.why", { username })}</Paragraph>
      <Paragraph>{t("alreadyRegistered.howIn")}</Paragraph>
      <Action href={link(path)} label={t("alreadyRegistered.action")} instead={t("linkInstead")} />
      <Paragraph>{t("alreadyRegistered.notYou")}</Paragraph>
    </>
  ),
});
