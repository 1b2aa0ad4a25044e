import type { FooterLink } from "@/app/_ui/page-footer";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** The portal's own papers, as every footer lists them. */
export function footerLinks(language: Language): FooterLink[] {
  const t = translationsOf(language, "portal.footer");
  return [
    { href: "/help", label: t("help") },
    { href: "/prices", label: t("prices") },
    { href: "/terms", label: t("terms") },
    { href: "/privacy", label: t("privacy") },
    { href: "/accessibility", label: t("accessibility") },
  ];
}
