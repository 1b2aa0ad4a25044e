"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { brand } from "@/lib/brand";
import { BrandMark } from "./brand-mark";
import { cellsOf } from "./text-row";

type Props = {
  /** A row of text whose cells are an address and its label each. */
  links: string;
  language?: ReactNode;
};

/** Who runs the portal and how to reach them; then the portal's own papers and, at the end, the language. */
export function PageFooter({ links, language }: Props) {
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
          {cellsOf(links).map(([href, label]) => (
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
