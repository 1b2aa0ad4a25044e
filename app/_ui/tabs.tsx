"use client";

import Link from "next/link";
import { Icon } from "./icon";
import { tabsOf } from "./tab-row";

type Props = {
  label: string;
  /** Made by `tabRow`. */
  tabs: string;
  /** The last row of a card. */
  foot?: boolean;
  /** Two or three: one row on a phone too, as wide as their words from 48em. */
  few?: boolean;
};

/** Toolbar of links; two columns on a phone, one row from 48em. */
export function Tabs({ label, tabs, foot, few }: Props) {
  return (
    <nav className={`tabs${foot ? " tabs-foot" : ""}${few ? " tabs-few" : ""}`} aria-label={label}>
      <ul>
        {tabsOf(tabs).map((tab) => (
          <li key={tab.href}>
            {tab.reason ? (
              <span className="tab tab-unavailable">
                {tab.label}
                <span>{tab.reason}</span>
              </span>
            ) : (
              <Link
                prefetch={false}
                href={tab.href}
                className={tab.due ? "tab tab-due" : "tab"}
                aria-current={tab.current ? "page" : undefined}
              >
                {tab.due && <Icon name={tab.due} />}
                {tab.label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
