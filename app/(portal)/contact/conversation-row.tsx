import { formatDay, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { conversationPath } from "@/lib/messages/paths";
import type { Conversation } from "@/lib/messages/queries";
import { ConversationStatus } from "./conversation-status";
import { Pictures } from "./pictures";
import { Said } from "./said";

/** One conversation in the list: its first message, the last one, and the way into it. */
export function ConversationRow({
  conversation: { id, startedAt, state, messages },
}: {
  conversation: Conversation;
}) {
  const language = useLanguage();
  const t = translationsOf(language, "contact.yours");
  const [first, ...further] = messages;
  const last = further.at(-1);
  const path = conversationPath(id);
  return (
    <li className="conversation">
      <div>
        <p>{formatDay(today(startedAt), language)}</p>
        <ConversationStatus state={state} />
      </div>
      <div className="conversation-said">
        {first && <p className="as-written">{first.body}</p>}
        {first && <Pictures conversation={id} ids={first.attachments} />}
        {last && <Said conversation={id} message={last} />}
        <p>
          {further.length > 1 ? (
            <a href={path}>{t("open", { count: messages.length })}</a>
          ) : (
            <a href={`${path}#reply`}>{t("reply")}</a>
          )}
        </p>
      </div>
    </li>
  );
}
