import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** What a state of a mail looks like beside its word. */
export const mailShapes = { sent: "check", failed: "octagon", cancelled: "cross", waiting: "half" } as const;

/** What a kind of mail is called; one that this version does not know goes by its name. */
export function kindOfMail(kind: string, language: Language): string {
  const t = translationsOf(language, "office.mail.kind");
  return t.has(kind as "activation") ? t(kind as "activation") : kind;
}
