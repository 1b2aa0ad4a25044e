import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { attachmentPath } from "@/lib/messages/paths";

/** The pictures that came with a message, each a link; nothing where none did. */
export function Pictures({ conversation, ids }: { conversation: string; ids: readonly string[] }) {
  const t = translationsOf(useLanguage(), "contact.message");
  if (ids.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      {ids.map((id, at) => (
        <a key={id} href={attachmentPath(conversation, id)}>
          {t("picture", { place: at + 1, count: ids.length })}
        </a>
      ))}
    </p>
  );
}
