import { Facts, Paragraph, Quote } from "./blocks";
import type { Template } from "./template";

/** Tells the office what a customer wrote, and from where to answer it. */
export const officeMessage: Template<"office-message"> = (data, { t }) => {
  const first = data.first ? "yes" : "no";
  return {
    subject: t("officeMessage.subject", { first, name: data.name }),
    body: (
      <>
        <Paragraph>{t("officeMessage.why", { first })}</Paragraph>
        <Quote text={data.body} />
        <Facts
          items={[
            { label: t("officeMessage.name"), value: data.name },
            { label: t("officeMessage.email"), value: data.email },
            ...(data.payers.length > 0
              ? [{ label: t("officeMessage.payers"), value: data.payers.join(", ") }]
              : []),
            ...(data.topic ? [{ label: t("officeMessage.topic"), value: t(`topic.${data.topic}`) }] : []),
            ...(data.supplyPoint ? [{ label: t("fact.supplyPoint"), value: data.supplyPoint }] : []),
            ...(data.pictures > 0
              ? [{ label: t("officeMessage.pictures"), value: String(data.pictures) }]
              : []),
            ...(data.conversation
              ? [{ label: t("officeMessage.conversation"), value: data.conversation }]
              : []),
          ]}
        />
        <Paragraph>
          {data.conversation
            ? t("officeMessage.answer")
            : t("officeMessage.answerByMail", { email: data.email })}
        </Paragraph>
      </>
    ),
  };
};
