"use client";

import Link from "next/link";
import { tabsOf } from "./tab-row";

type Props = {
  label: string;
  /** Made by `tabRow`. */
  options: string;
};

/** One of a few ways to look at the same thing; each is a link, so that the choice stands in the address. */
export function Segmented({ label, options }: Props) {
  return (
    <nav className="segmented" aria-label={label}>
      <ul>
        {tabsOf(options).map(({ href, label: name, current }) => (
          <li key={href}>
            <Link prefetch={false} scroll={false} href={href} aria-current={current ? "true" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
