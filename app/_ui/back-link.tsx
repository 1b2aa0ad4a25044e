"use client";

import Link from "next/link";
import { Icon } from "./icon";

/** The way back, above the h1; named after where it leads. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link prefetch={false} href={href} className="back-link">
      <Icon name="back" />
      <span>{children}</span>
    </Link>
  );
}
