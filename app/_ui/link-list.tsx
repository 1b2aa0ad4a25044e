import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** Rows that lead on: title, a line under it, chevron. */
export function LinkList({ items }: { items: readonly { href: string; title: string; note?: ReactNode }[] }) {
  return (
    <ul className="link-list">
      {items.map(({ href, title, note }) => (
        <li key={href}>
          <Link prefetch={false} href={href}>
            <span>
              <strong>{title}</strong>
              {note && <span className="hint">{note}</span>}
            </span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Short lines, each with an icon before it. */
export function IconList({ items }: { items: readonly { icon: IconName; text: string }[] }) {
  return (
    <ul className="icon-list">
      {items.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} />
          {text}
        </li>
      ))}
    </ul>
  );
}
