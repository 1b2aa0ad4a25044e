"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { BrandMark } from "./brand-mark";

/** A link of the footer. */
export type FooterLink = { href: string; label: string };

/** Who runs the portal and how to reach them; then the portal's own papers and, at the end, the language. */
export function PageFooter({ links, language }: { links: readonly FooterLink[]; language?: ReactNode }) {
  return (
    <footer className="footer">
      <div className="frame-row">
        <BrandMark />
        <div className="footer-address">
          <p>
            <strong>{brand.name}</strong>
          </p>
          <p>
            {brand.street}, {brand.postcode} {brand.city}
          </p>
          <p className="footer-contact">
            <a href={brand.phoneLink}>{brand.phone}</a> · <a href={`mailto:${brand.email}`}>{brand.email}</a>
          </p>
        </div>
        <ul className="footer-links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link prefetch={false} href={href}>
                {label}
              </Link>
            </li>
          ))}
          {language && <li>{language}</li>}
        </ul>
      </div>
    </footer>
  );
}
