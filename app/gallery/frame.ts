import { textRow } from "@/app/_ui/text-row";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** The gallery is a workshop: open in development and tests, in production only where asked for. */
export function galleryIsOpen(): boolean {
  return process.env.NODE_ENV !== "production" || process.env.PORTAL_GALLERY === "1";
}

/** Footer as on a real page; the links lead nowhere but back to the gallery. */
export function footerLinks(language: Language): string {
  const t = translationsOf(language, "gallery.footer");
  const papers = ["help", "terms", "privacy", "accessibility"] as const;
  return textRow(...papers.map((key) => [`/gallery#${key}`, t(key)] as const));
}
