"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { contentId } from "./content-id";
import { PageFooter } from "./page-footer";

type Props = {
  /** The skip link, and what the portal is called. */
  words: { skip: string; title: string };
  language: ReactNode;
  footerLinks: string;
  children: ReactNode;
};

/** Frame of the pages anyone may open; travels as its words, whatever page it holds. */
export function PublicFrame({ words, language, footerLinks, children }: Props) {
  return (
    <div className="frame">
      <a className="skip-link" href={`#${contentId}`}>
        {words.skip}
      </a>
      <header className="header">
        <div className="frame-row">
          <Link prefetch={false} className="header-brand" href="/">
            <BrandMark />
            {words.title}
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
