import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Message } from "@/lib/messages/queries";
import type { Note, OfficeConversation } from "@/lib/office-inbox/conversation";
import { officePicturePath } from "@/lib/office-inbox/paths";

type Entry = { at: Date; message: Message } | { at: Date; note: Note };

/** Messages and notes in the order they were written; notes are set apart from what the customer reads. */
export function Written({ conversation }: { conversation: OfficeConversation }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.messages");
  const { id, senderName, messages, notes } = conversation;
  const entries: Entry[] = [
    ...messages.map((message) => ({ at: message.writtenAt, message })),
    ...notes.map((note) => ({ at: note.writtenAt, note })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <ol className="stack-lg">
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are only added at the end.
        <li key={place}>
          {"note" in entry ? (
            <div className="said said-note">
              <p>
                <strong>{t("noteBy", { name: entry.note.by })}</strong>{" "}
                <span className="hint">{formatDayTime(entry.at, language)}</span>
              </p>
              <p className="as-written">{entry.note.body}</p>
            </div>
          ) : (
            <div className={entry.message.author === "office" ? "said said-office" : "said"}>
              <p>
                <strong>
                  {entry.message.author === "office" ? (entry.message.officeName ?? t("office")) : senderName}
                </strong>{" "}
                <span className="hint">{formatDayTime(entry.at, language)}</span>
              </p>
              <p className="as-written">{entry.message.body}</p>
              {entry.message.attachments.length > 0 && (
                <ul className="stack">
                  {entry.message.attachments.map((picture, at) => (
                    <li key={picture}>
                      <a
                        className="link"
                        href={officePicturePath(id, picture)}
                        target="_blank"
                        rel="noopener"
                      >
                        {t("picture", { number: at + 1 })}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
