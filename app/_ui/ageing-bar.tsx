"use client";

import { useId } from "react";

type AgeingPart = { label: string; cents: number; amount: string };

type Props = {
  /** What the table says, for screen readers, and the names of its two columns. */
  caption: string;
  columns: readonly [age: string, amount: string];
  /** Five of them, from what is not due to what is longest overdue. */
  parts: readonly AgeingPart[];
};

/** Narrower than this, in percent, a pattern could not be told. */
const leastShare = 4;

/** Amounts by age as one bar of five patterns, and as a table whose rows carry the same patterns. */
export function AgeingBar({ caption, columns, parts }: Props) {
  const id = useId();
  const pieces = inPercent(parts.map(({ cents }) => Math.max(0, cents)));
  return (
    <div className="ageing">
      <Patterns id={id} />
      <svg className="ageing-bar" width="100%" height="36" aria-hidden="true">
        {pieces.map(({ at, x, width }) => (
          <svg key={parts[at]?.label} x={`${x}%`} width={`${width}%`} height="36" aria-hidden="true">
            <Piece id={id} at={at} />
          </svg>
        ))}
      </svg>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, amount }, at) => (
            <tr key={label}>
              <th scope="row">
                <svg width="22" height="22" aria-hidden="true">
                  <Piece id={id} at={at} />
                </svg>
                {label}
              </th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Piece = ({ id, at }: { id: string; at: number }) => (
  <rect className={`ageing-piece ageing-${at}`} x="1" y="1" fill={fills(id)[at]} />
);

/** One look an age: empty, dotted, hatched, hatched twice, full. */
const fills = (id: string) => ["var(--tint)", `url(#${id}d)`, `url(#${id}h)`, `url(#${id}x)`, "currentColor"];

function Patterns({ id }: { id: string }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <pattern id={`${id}d`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle className="ageing-1" cx="3.5" cy="3.5" r="1.6" fill="currentColor" />
      </pattern>
      <pattern id={`${id}h`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ageing-2" width="3" height="8" fill="currentColor" />
      </pattern>
      <pattern id={`${id}x`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="ageing-3" d="M0 0h9v3.5H3.5V9H0z" fill="currentColor" />
      </pattern>
    </svg>
  );
}

/** Where each piece that is not nothing starts, and how wide it is; the smallest stay wide enough to be seen. */
function inPercent(amounts: readonly number[]): { at: number; x: number; width: number }[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const wide = amounts.map((amount) => (amount > 0 ? Math.max(leastShare, (amount / whole) * 100) : 0));
  const all = wide.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return wide.flatMap((width, at) => {
    if (width === 0) return [];
    const piece = { at, x: rounded(x), width: rounded((width / all) * 100) };
    x += (width / all) * 100;
    return [piece];
  });
}

const rounded = (share: number) => Number(share.toFixed(2));
