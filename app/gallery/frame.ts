import { getTranslations } from "next-intl/server";
import type { FooterLink } from "@/app/_ui/page-footer";

/** The gallery is a workshop: open in development and tests, in production only where asked for. */
export function galleryIsOpen(): boolean {
  return process.env.NODE_ENV !== "production" || process.env.PORTAL_GALLERY === "1";
}

/** Footer as on a real page; the links lead nowhere but back to the gallery. */
export async function footerLinks(): Promise<FooterLink[]> {
  const t = await getTranslations("gallery.footer");
  return (["help", "terms", "privacy", "accessibility"] as const).map((key) => ({
    href: `/gallery#${key}`,
    label: t(key),
  }));
}
