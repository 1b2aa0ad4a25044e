import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { contactPath } from "@/lib/messages/paths";
import type { ConversationPage } from "@/lib/messages/queries";
import { ConversationRow } from "./conversation-row";

/** What this login wrote, newest first, each with the office's last word. */
export function Conversations({
  conversations,
  total,
  page,
  size,
}: ConversationPage & { page: number; size: number }) {
  const language = useLanguage();
  const t = translationsOf(language, "contact.yours");
  const empty = translationsOf(language, "empty");
  const from = (page - 1) * size + 1;
  const to = from + conversations.length - 1;
  return (
    <Section id="messages" title={t("title")} plain>
      {conversations.length === 0 ? (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      ) : (
        <>
          <p className="conversations-head" aria-hidden="true">
            <span>{t("day")}</span>
            <span>{t("said")}</span>
          </p>
          <ol className="conversations">
            {conversations.map((conversation) => (
              <ConversationRow key={conversation.id} conversation={conversation} />
            ))}
          </ol>
        </>
      )}
      {total > size && (
        <nav aria-label={t("pages")}>
          {conversations.length > 0 && <p>{t("shown", { from, to, total })}</p>}
          <Actions>
            {page > 1 && (
              <LinkButton href={`${contactPath}?page=${page - 1}#messages`}>{t("newer")}</LinkButton>
            )}
            {page * size < total && (
              <LinkButton href={`${contactPath}?page=${page + 1}#messages`}>{t("older")}</LinkButton>
            )}
          </Actions>
        </nav>
      )}
    </Section>
  );
}
