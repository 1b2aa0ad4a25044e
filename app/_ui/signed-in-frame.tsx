"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { BrandMark } from "./brand-mark";
import { Button } from "./button";
import { contentId } from "./content-id";
import { MainNav } from "./main-nav";
import { PageFooter } from "./page-footer";

type Props = {
  /** The skip link, and what the navigation is called. */
  words: { skip: string; nav: string };
  /** Made by `navItems`; and the address of the entry that the page belongs to. */
  nav: string;
  current?: string;
  /** Whose data these are: a switch between payers, or a plain name. */
  account: ReactNode;
  /** Where the form to leave is sent. */
  signOut: { action: string; label: string };
  language: ReactNode;
  footerLinks: string;
  children: ReactNode;
};

/** Frame of every page behind the login; travels as its words and entries, whatever page it holds. */
export function SignedInFrame(props: Props) {
  const { words, nav, current, account, signOut, language, footerLinks, children } = props;
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
            {account}
            <form action={signOut.action} method="post">
              <Button variant="link" icon="sign-out">
                {signOut.label}
              </Button>
            </form>
          </div>
        </div>
      </header>
      <MainNav label={words.nav} items={nav} current={current} />
      <div className="header-edge" />
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <PageFooter links={footerLinks} language={language} />
    </div>
  );
}
