"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { BrandMark } from "./brand-mark";
import { Button } from "./button";
import { contentId } from "./content-id";
import { MainNav, type NavItem } from "./main-nav";
import { type FooterLink, PageFooter } from "./page-footer";

type Props = {
  /** The skip link, and what the navigation is called. */
  words: { skip: string; nav: string };
  nav: readonly NavItem[];
  /** Whose data these are: a switch between payers, or a plain name. */
  account: ReactNode;
  /** Where the form to leave is sent. */
  signOut: { action: string; label: string };
  language: ReactNode;
  footerLinks: readonly FooterLink[];
  children: ReactNode;
};

/** Frame of every page behind the login; travels as its words and entries, whatever page it holds. */
export function SignedInFrame({ words, nav, account, signOut, language, footerLinks, children }: Props) {
  return (
    <div className="frame frame-signed-in">
      <a className="skip-link" href={`#${contentId}`}>
        {words.skip}
      </a>
      <header className="header">
        <div className="frame-row">
          <Link prefetch={false} className="header-brand" href="/">
            <BrandMark />
            {brand.name}
          </Link>
          <div className="header-tools">
            <div className="header-account">{account}</div>
            <form action={signOut.action} method="post">
              <Button variant="link" icon="sign-out">
                {signOut.label}
              </Button>
            </form>
          </div>
        </div>
      </header>
      <MainNav label={words.nav} items={nav} />
      <div className="header-edge" />
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <PageFooter links={footerLinks} language={language} />
    </div>
  );
}
