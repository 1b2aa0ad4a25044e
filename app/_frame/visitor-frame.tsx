import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_ui/public-frame";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { footerLinks } from "./footer-links";
import { LanguageSwitch } from "./language-switch";

/** Frame of the pages that stand before the gate. */
export function VisitorFrame({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const words = {
    skip: translationsOf(language, "frame")("skip"),
    title: translationsOf(language, "app")("title"),
  };
  return (
    <PublicFrame words={words} language={<LanguageSwitch />} footerLinks={footerLinks(language)}>
      {children}
    </PublicFrame>
  );
}
