import type { IconName } from "./icon";
import { textRow } from "./text-row";

/** An entry of the main navigation. */
type NavItem = { href: string; label: string; icon: IconName };

/** The entries as the one string that the navigation takes. */
export const navItems = (...items: readonly NavItem[]): string =>
  textRow(...items.map(({ href, label, icon }) => [href, label, icon] as const));
