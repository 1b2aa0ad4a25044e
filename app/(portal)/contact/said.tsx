import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Message } from "@/lib/messages/queries";

/** One message of a conversation: who, when, and word for word what. */
export function Said({ message: { author, officeName, body, writtenAt } }: { message: Message }) {
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
    </div>
  );
}
