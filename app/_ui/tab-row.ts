import type { IconName } from "./icon";
import { cellsOf, textRow } from "./text-row";

/** A way into one object; with a `reason` it cannot be taken and says why. */
export type Tab = {
  href: string;
  label: string;
  current?: boolean;
  reason?: string;
  /** The thing to do now: tinted, with its icon. */
  due?: IconName;
};

/** Tabs as the one string that the toolbar takes. */
export const tabRow = (tabs: readonly Tab[]): string =>
  textRow(
    ...tabs.map(({ href, label, current, due = "", reason = "" }): [string, ...string[]] =>
      reason || due
        ? [href, label, current ? "current" : "", due, reason]
        : [href, label, ...(current ? ["current"] : [])],
    ),
  );

/** The tabs that `tabRow` was given. */
export const tabsOf = (row: string): Tab[] =>
  cellsOf(row).map(([href, label = "", current, due, reason]) => ({
    href,
    label,
    current: current === "current",
    due: (due as IconName) || undefined,
    reason: reason || undefined,
  }));
