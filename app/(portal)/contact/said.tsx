import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Message } from "@/lib/messages/queries";
import { Pictures } from "./pictures";

/** One message of a conversation: who, when, and word for word what. */
export function Said({ conversation, message }: { conversation: string; message: Message }) {
  const { author, officeName, body, writtenAt, attachments } = message;
  const language = useLanguage();
  const t = translationsOf(language, "contact.message");
  const day = formatDayTime(writtenAt, language);
  return (
    <div className={author === "office" ? "said said-office" : "said"}>
      <p>
        <strong>{t(author === "office" ? "office" : "you", { day })}</strong>
        {officeName && <span className="hint"> {officeName}</span>}
      </p>
      <p className="as-written">{body}</p>
      <Pictures conversation={conversation} ids={attachments} />
    </div>
  );
}
