"use client";

import { cellsOf } from "./text-row";

/** The figures that a page is opened for, each under a rule: two in a row on phones, three from 48em. */
export function KeyFigures({
  items,
}: {
  /** A row of text; each cell is a label, its value and what is noted of it. */
  items: string;
}) {
  return (
    <dl className="key-figures">
      {cellsOf(items).map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <span className="hint">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
