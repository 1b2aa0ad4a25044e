import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { BrandMark } from "./brand-mark";
import { MainNav, type NavItem } from "./main-nav";
import { type FooterLink, PageFooter } from "./page-footer";

/** The skip link's target. */
const content = "content";

type SignedInProps = {
  nav: readonly NavItem[];
  /** Whose data these are: a switch between payers, or a plain name. */
  account: ReactNode;
  /** A form with a button of variant `link` and icon `sign-out`. */
  signOut: ReactNode;
  language: ReactNode;
  footerLinks: readonly FooterLink[];
  children: ReactNode;
};

/** Frame of every page behind the login. */
export function SignedInFrame({ nav, account, signOut, language, footerLinks, children }: SignedInProps) {
  const t = translationsOf(useLanguage(), "frame");
  return (
    <div className="frame frame-signed-in">
      <a className="skip-link" href={`#${content}`}>
        {t("skip")}
      </a>
      <header className="header">
        <div className="frame-row">
          <Link prefetch={false} className="header-brand" href="/">
            <BrandMark />
            {brand.name}
          </Link>
          <div className="header-tools">
            <div className="header-account">{account}</div>
            {signOut}
          </div>
        </div>
      </header>
      <MainNav label={t("mainNav")} items={nav} />
      <div className="header-edge" />
      <main id={content} tabIndex={-1}>
        {children}
      </main>
      <PageFooter links={footerLinks} language={language} />
    </div>
  );
}

type PublicProps = { language: ReactNode; footerLinks: readonly FooterLink[]; children: ReactNode };

/** Frame of the pages anyone may open. */
export function PublicFrame({ language, footerLinks, children }: PublicProps) {
  const readers = useLanguage();
  const t = translationsOf(readers, "frame");
  const app = translationsOf(readers, "app");
  return (
    <div className="frame">
      <a className="skip-link" href={`#${content}`}>
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
      <main id={content} tabIndex={-1}>
        {children}
      </main>
      <PageFooter links={footerLinks} />
    </div>
  );
}
