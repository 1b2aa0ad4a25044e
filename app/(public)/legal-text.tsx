import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/app/_ui/section";
import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** The namespaces of the catalogue that hold a page of prose. */
export type TextPageName = "terms" | "privacy" | "cookies" | "accessibility" | "help";

/** A paragraph, a list, or steps to take in their order. */
type Block = string | { list: string[] } | { steps: string[] };

/** Sections by their anchors, in the catalogue's order. */
type Sections = Record<string, { heading: string; body: Block[] }>;

/** What the prose names, and where its links lead. */
const words = {
  legalName: brand.legalName,
  street: brand.street,
  postcode: brand.postcode,
  city: brand.city,
  phone: brand.phone,
  email: brand.email,
  call: to(brand.phoneLink),
  mail: to(`mailto:${brand.email}`),
  authority: to("https://www.ip-rs.si"),
  authorityMail: to("mailto:gp.ip@ip-rs.si"),
  login: to("/login"),
  register: to("/register"),
  forgot: to("/forgot-password"),
  prices: to("/prices"),
  terms: to("/terms"),
  privacy: to("/privacy"),
  cookies: to("/cookies"),
};

function to(href: string) {
  return (text: ReactNode) =>
    href.startsWith("/") ? (
      <Link prefetch={false} href={href}>
        {text}
      </Link>
    ) : (
      <a href={href} className="whitespace-nowrap">
        {text}
      </a>
    );
}

const sectionsOf = (language: Language, page: TextPageName): Sections => messagesOf(language)[page].sections;

/** The anchors and headings of a page, for its table of contents. */
export function headingsOf(language: Language, page: TextPageName): { id: string; heading: string }[] {
  const sections = sectionsOf(language, page);
  return Object.entries(sections).map(([id, { heading }]) => ({ id, heading }));
}

/** The prose of a page, section by section; `after` adds a table or drawing to the end of a section. */
export function LegalText({ page, after = {} }: { page: TextPageName; after?: Record<string, ReactNode> }) {
  const language = useLanguage();
  const sections = sectionsOf(language, page);
  const t = translationsOf(language, page);
  // Places in a list are no keys to the compiler: they pass for one that every page has.
  const text = (key: string) => t.rich(key as "title", words);
  const items = (texts: string[], key: string) =>
    texts.map((item, place) => <li key={item}>{text(`${key}.${place}`)}</li>);

  return Object.entries(sections).map(([id, { heading, body }]) => (
    <Section key={id} id={id} title={heading}>
      <div className="prose">
        {body.map((block, place) => {
          const key = `sections.${id}.body.${place}`;
          if (typeof block === "string") return <p key={key}>{text(key)}</p>;
          if ("list" in block) return <ul key={key}>{items(block.list, `${key}.list`)}</ul>;
          return <ol key={key}>{items(block.steps, `${key}.steps`)}</ol>;
        })}
      </div>
      {after[id]}
    </Section>
  ));
}
