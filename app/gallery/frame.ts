import type { FooterLink } from "@/app/_ui/page-footer";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** The gallery is a workshop: open in development and tests, in production only where asked for. */
export function galleryIsOpen(): boolean {
  return process.env.NODE_ENV !== "production" || process.env.PORTAL_GALLERY === "1";
}

/** Footer as on a real page; the links lead nowhere but back to the gallery. */
export function footerLinks(language: Language): FooterLink[] {
  const t = translationsOf(language, "gallery.footer");
  return (["help", "terms", "privacy", "accessibility"] as const).map((key) => ({
    href: `/gallery#${key}`,
    label: t(key),
  }));
}
