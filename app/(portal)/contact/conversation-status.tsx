import { Status } from "@/app/_ui/status";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ConversationState } from "@/lib/messages/conversation-state";

const shapes = { waiting: "ring", answered: "check", closed: "check" } as const;

/** Whose turn it is. */
export function ConversationStatus({ state }: { state: ConversationState }) {
  const t = translationsOf(useLanguage(), "contact.state");
  return <Status shape={shapes[state]}>{t(state)}</Status>;
}
