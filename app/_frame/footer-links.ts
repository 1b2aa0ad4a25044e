import { textRow } from "@/app/_ui/text-row";
import { announcementsPath } from "@/lib/announcements/paths";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** The portal's own papers, as every footer takes them. */
export function footerLinks(language: Language): string {
  const t = translationsOf(language, "portal.footer");
  return textRow(
    [announcementsPath, t("announcements")],
    ["/help", t("help")],
    ["/prices", t("prices")],
    ["/terms", t("terms")],
    ["/privacy", t("privacy")],
    ["/accessibility", t("accessibility")],
  );
}
