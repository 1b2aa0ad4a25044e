import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { template: `%s – ${t("title")}`, default: t("title") },
    robots: { index: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("failure");
  return (
    <html lang={await getLocale()}>
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
