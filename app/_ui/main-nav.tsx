"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon, type IconName } from "./icon";

/** An entry of the main navigation; `under` lists further paths that belong to it. */
export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  under?: readonly string[];
  current?: boolean;
};

const within = (path: string, root: string) => path === root || (root !== "/" && path.startsWith(`${root}/`));

/** In the header from 48em, along the lower edge on phones; the needle stands at the current entry. */
export function MainNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const path = usePathname();
  return (
    <nav className="main-nav" aria-label={label}>
      <ul>
        {items.map(({ href, label, icon, under = [], current }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={href}
              aria-current={
                (current ?? [href, ...under].some((root) => within(path, root))) ? "page" : undefined
              }
            >
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
