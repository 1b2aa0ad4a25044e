import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_ui/public-frame";
import { useLanguage } from "@/lib/i18n/request-language";
import { footerLinks } from "./footer-links";
import { LanguageSwitch } from "./language-switch";

/** Frame of the pages that stand before the gate. */
export function VisitorFrame({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <PublicFrame language={<LanguageSwitch />} footerLinks={footerLinks(language)}>
      {children}
    </PublicFrame>
  );
}
