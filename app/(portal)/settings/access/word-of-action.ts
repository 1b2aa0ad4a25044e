import type { OfficeAction } from "@/lib/audit/office-actions";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** What the office did, in words; the catalogue has no dots in its keys. */
export function wordOfAction(action: OfficeAction, language: Language): string {
  const words: Record<string, string> = messagesOf(language).settings.access.action;
  return words[action.replaceAll(".", "-")] ?? action;
}
