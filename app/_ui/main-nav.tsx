"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon, type IconName } from "./icon";
import { cellsOf } from "./text-row";

const within = (path: string, root: string) => path === root || (root !== "/" && path.startsWith(`${root}/`));

type Props = {
  label: string;
  /** Made by `navItems` (`nav-items.ts`). */
  items: string;
  /** Address of the entry that the page belongs to; without it the one whose address the page's begins with. */
  current?: string;
};

/** In the header from 48em, along the lower edge on phones; the needle stands at the current entry. */
export function MainNav({ label, items, current }: Props) {
  const path = usePathname();
  const isCurrent = (href: string) => (current === undefined ? within(path, href) : href === current);
  return (
    <nav className="main-nav" aria-label={label}>
      <ul>
        {cellsOf(items).map(([href, label, icon]) => (
          <li key={href}>
            <Link prefetch={false} href={href} aria-current={isCurrent(href) ? "page" : undefined}>
              <Icon name={icon as IconName} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
