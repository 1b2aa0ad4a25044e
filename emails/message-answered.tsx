import { Action, Paragraph, Quote } from "./blocks";
import type { Template } from "./template";

/** The office's answer, with what it answers. */
export const messageAnswered: Template<"message-answered"> = (data, { t, link }) => ({
  subject: t("messageAnswered.subject"),
  body: (
    <>
      {data.officeName && <Paragraph>{t("messageAnswered.from", { name: data.officeName })}</Paragraph>}
      <Quote text={data.answer} />
      <Paragraph>{t("messageAnswered.question")}:</Paragraph>
      <Quote text={data.question} />
      <Action href={link(data.path)} label={t("messageAnswered.action")} instead={t("linkInstead")} />
      <Paragraph>{t("messageAnswered.reply")}</Paragraph>
    </>
  ),
});
