import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { BrandMark } from "./brand-mark";
import { Button } from "./button";
import { contentId } from "./content-id";

type Entry = { href: string; label: string };

type Props = {
  /** The skip link, what the navigation is called, and what stands beside the utility's name. */
  words: { skip: string; nav: string; title: string };
  /** The first is the office's own first page. */
  nav: readonly [Entry, ...Entry[]];
  /** Address of the entry that the page belongs to. */
  current: string;
  /** Who is signed in, and as what. */
  who: string;
  signOut: { action: string; label: string };
  language: ReactNode;
  children: ReactNode;
};

/** Frame of every page of the office: wide, with all its rooms in one row. */
export function OfficeFrame({ words, nav, current, who, signOut, language, children }: Props) {
  return (
    <div className="frame frame-office">
      <a className="skip-link" href={`#${contentId}`}>
        {words.skip}
      </a>
      <header className="header">
        <div className="frame-row">
          <Link prefetch={false} className="header-brand" href={nav[0].href}>
            <BrandMark />
            {brand.name} · {words.title}
          </Link>
          <div className="header-tools">
            <span>{who}</span>
            <form action={signOut.action} method="post">
              <Button variant="link" icon="sign-out">
                {signOut.label}
              </Button>
            </form>
          </div>
        </div>
      </header>
      <nav className="office-nav" aria-label={words.nav}>
        <ul>
          {nav.map(({ href, label }) => (
            <li key={href}>
              <Link prefetch={false} href={href} aria-current={href === current ? "page" : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <footer className="office-foot">
        <div className="frame-row">{language}</div>
      </footer>
    </div>
  );
}
