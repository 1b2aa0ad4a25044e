import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

const codes = [
  "name-empty",
  "name-too-long",
  "email-empty",
  "email-wrong-format",
  "message-empty",
  "message-too-long",
] as const;

/** What the forms of messages can say before they are sent. */
export function errorWords(language: Language): Record<string, string> {
  const t = translationsOf(language, "contact.error");
  return Object.fromEntries(codes.map((code) => [code, t(code)]));
}
