import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { getLanguage, useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  const t = translationsOf(language, "app");
  return {
    title: { template: `%s – ${t("title")}`, default: t("title") },
    robots: { index: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const t = translationsOf(language, "failure");
  return (
    <html lang={language}>
      <body>
        {children}
        <div
          hidden
          id="failure-words"
          data-title={t("title")}
          data-text={t("text")}
          data-code={t("code")}
          data-again={t("again")}
        />
      </body>
    </html>
  );
}
