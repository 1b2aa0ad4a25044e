import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** What was done, in words; its own name where the catalogue has none. The catalogue has no dots in its keys. */
export function wordOfAction(action: string, language: Language): string {
  const words: Record<string, string> = messagesOf(language).office.audit.action;
  return words[action.replaceAll(".", "-")] ?? action;
}
