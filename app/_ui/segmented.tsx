"use client";

import Link from "next/link";

type Props = {
  label: string;
  options: readonly { href: string; label: string; current: boolean }[];
};

/** One of a few ways to look at the same thing; each is a link, so that the choice stands in the address. */
export function Segmented({ label, options }: Props) {
  return (
    <nav className="segmented" aria-label={label}>
      <ul>
        {options.map(({ href, label: name, current }) => (
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
