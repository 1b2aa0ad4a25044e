"use client";

import Link from "next/link";
import { Icon } from "./icon";

type Props = { href: string; title: string; value?: string };

/** A disclosure whose content is so much that it stands at an address of its own. */
export function DisclosureLink({ href, title, value }: Props) {
  return (
    <Link prefetch={false} className="disclosure disclosure-link" href={href}>
      <strong>{title}</strong>
      {value && <span className="hint">{value}</span>}
      <Icon name="chevron-right" />
    </Link>
  );
}
