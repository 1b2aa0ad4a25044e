import { brand } from "@/lib/brand";
import { formatDayTime } from "@/lib/dates";
import { Action, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells a login that it sees one payer more, should somebody else have done it. */
export const payerAdded: Template<"payer-added"> = ({ code, name, path }, { t, link, at, language }) => ({
  subject: t("payerAdded.subject"),
  body: (
    <>
      <Paragraph>{t("payerAdded.why", { code, name, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("payerAdded.notYou", { phone: brand.phone })}</Paragraph>
      <Action href={link(path)} label={t("payerAdded.action")} instead={t("linkInstead")} />
    </>
  ),
});

/** Tells who registered with a payer's code that another login sees that payer now (PRODUCT 1). */
export const payerAddedElsewhere: Template<"payer-added-elsewhere"> = (
  { code, name, path },
  { t, link, at, language },
) => ({
  subject: t("payerAddedElsewhere.subject"),
  body: (
    <>
      <Paragraph>{t("payerAddedElsewhere.why", { code, name, time: formatDayTime(at, language) })}</Paragraph>
      <Paragraph>{t("payerAddedElsewhere.fine")}</Paragraph>
      <Paragraph>{t("payerAddedElsewhere.notYou", { phone: brand.phone })}</Paragraph>
      <Action href={link(path)} label={t("payerAddedElsewhere.action")} instead={t("linkInstead")} />
    </>
  ),
});
