import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { mostAttachments } from "@/lib/messages/attachments";
import type { PictureWords } from "./picture-fields";

const codes = [
  "name-empty",
  "name-too-long",
  "name-signs",
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

/** Words of the fields that bring pictures. */
export function pictureWords(language: Language): PictureWords {
  const t = translationsOf(language, "contact.attachments");
  const labels = Array.from({ length: mostAttachments }, (_, at) => t("label", { place: at + 1 }));
  return { title: t("title"), hint: t("hint"), labels, ready: t("ready"), tooLarge: t("tooLarge") };
}
