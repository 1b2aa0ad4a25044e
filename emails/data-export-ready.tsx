import { brand } from "@/lib/brand";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells who asked for a copy of their data where to fetch it, and until when. */
export const dataExportReady: Template<"data-export-ready"> = (
  { username, path, validHours },
  { t, link },
) => ({
  subject: t("dataExportReady.subject"),
  body: (
    <>
      <Paragraph>{t("dataExportReady.why", { username })}</Paragraph>
      <Paragraph>{t("dataExportReady.how", { hours: validHours })}</Paragraph>
      <Action href={link(path)} label={t("dataExportReady.action")} instead={t("linkInstead")} />
      <Paragraph>{t("dataExportReady.notYou", { phone: brand.phone })}</Paragraph>
    </>
  ),
});
