import { getTranslations } from "next-intl/server";
import type { FooterLink } from "@/app/_ui/page-footer";

/** The portal's own papers, as every footer lists them. */
export async function footerLinks(): Promise<FooterLink[]> {
  const t = await getTranslations("portal.footer");
  return [
    { href: "/help", label: t("help") },
    { href: "/prices", label: t("prices") },
    { href: "/terms", label: t("terms") },
    { href: "/privacy", label: t("privacy") },
    { href: "/accessibility", label: t("accessibility") },
  ];
}
