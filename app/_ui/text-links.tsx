"use client";

import { cellsOf } from "./text-row";

/** Plain links one under the other; a row of text whose cells are an address and its label each. */
export function TextLinks({ links }: { links: string }) {
  return (
    <ul className="stack">
      {cellsOf(links).map(([href, label]) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
