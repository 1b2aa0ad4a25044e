import Link from "next/link";
import type { ReactNode } from "react";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { BrandMark } from "./brand-mark";
import { contentId } from "./content-id";
import { type FooterLink, PageFooter } from "./page-footer";

type Props = { language: ReactNode; footerLinks: readonly FooterLink[]; children: ReactNode };

/** Frame of the pages anyone may open. */
export function PublicFrame({ language, footerLinks, children }: Props) {
  const readers = useLanguage();
  const t = translationsOf(readers, "frame");
  const app = translationsOf(readers, "app");
  return (
    <div className="frame">
      <a className="skip-link" href={`#${contentId}`}>
        {t("skip")}
      </a>
      <header className="header">
        <div className="frame-row">
          <Link prefetch={false} className="header-brand" href="/">
            <BrandMark />
            {app("title")}
          </Link>
          <div className="header-tools">{language}</div>
        </div>
      </header>
      <div className="header-edge" />
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <PageFooter links={footerLinks} />
    </div>
  );
}
