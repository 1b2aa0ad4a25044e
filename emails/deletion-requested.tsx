import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells the holder when the account goes, and how to keep it. */
export const deletionRequested: Template<"deletion-requested"> = (
  { username, on, path },
  { t, link, language },
) => ({
  subject: t("deletionRequested.subject"),
  body: (
    <>
      <Paragraph>{t("deletionRequested.why", { username, day: formatDay(on, language) })}</Paragraph>
      <Paragraph>{t("deletionRequested.keep")}</Paragraph>
      <Action href={link(path)} label={t("deletionRequested.action")} instead={t("linkInstead")} />
      <Paragraph>{t("deletionRequested.notYou", { phone: brand.phone })}</Paragraph>
    </>
  ),
});
