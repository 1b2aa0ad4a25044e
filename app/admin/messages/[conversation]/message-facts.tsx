import { Facts } from "@/app/_ui/facts";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { OfficeConversation } from "@/lib/office-inbox/conversation";

const shapes = { waiting: "half", answered: "check", closed: "ring" } as const;

/** Who wrote, about what, and how it stands. */
export function MessageFacts({ conversation }: { conversation: OfficeConversation }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.messages");
  const topic = translationsOf(language, "contact.topic");
  const { state, senderName, senderEmail, username, supplyPoint, startedAt } = conversation;
  const items = [
    { label: t("column.state"), value: <Status shape={shapes[state]}>{t(`state.${state}`)}</Status> },
    { label: t("column.sender"), value: senderName },
    { label: t("email"), value: senderEmail },
    { label: t("username"), value: username },
    { label: t("column.topic"), value: conversation.topic ? topic(conversation.topic) : "–" },
    { label: t("point"), value: supplyPoint ?? "–" },
    { label: t("started"), value: formatDayTime(startedAt, language) },
  ];
  return (
    <Section title={t("factsTitle")}>
      <Facts layout="receipt" items={items} />
    </Section>
  );
}
