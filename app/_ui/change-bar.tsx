"use client";

import { useId } from "react";

export type ChangePart = {
  key: string;
  /** The cause in words. */
  label: string;
  value: number;
  /** The value as written, with its sign. */
  amount: string;
};

type Props = {
  parts: readonly ChangePart[];
  total: { label: string; amount: string };
  /** What the two sides of the bar mean. */
  words: { less: string; more: string };
};

/** What made a sum smaller to the left of a line, what made it larger to the right; every amount stands below in words. */
export function ChangeBar({ parts, total, words }: Props) {
  const id = useId();
  const less = parts.filter(({ value }) => value < 0);
  const more = parts.filter(({ value }) => value > 0);
  const sum = (some: readonly ChangePart[]) => some.reduce((all, { value }) => all + Math.abs(value), 0);
  const whole = sum(parts) || 1;
  const zero = (sum(less) / whole) * 100;
  let [left, right] = [zero, zero];
  const pieces = parts.map((part, at) => {
    const width = (Math.abs(part.value) / whole) * 100;
    if (part.value < 0) left -= width;
    const piece = { part, at, x: part.value < 0 ? left : right, width };
    if (part.value > 0) right += width;
    return piece;
  });
  return (
    <div className="change">
      <svg width="100%" height="44" aria-hidden="true">
        <Patterns id={id} />
        {pieces.map(({ part, at, x, width }) => (
          <rect key={part.key} x={percent(x)} y="6" width={percent(width)} height="32" fill={fills(id)[at]} />
        ))}
        {(less.length > 0 || more.length > 0) && (
          <svg x={percent(zero)} overflow="visible" aria-hidden="true">
            <rect className="change-zero" x="-1" width="2" height="44" />
          </svg>
        )}
      </svg>
      <div className="scale-ends" aria-hidden="true">
        <span>← {words.less}</span>
        <span>{words.more} →</span>
      </div>
      <dl className="facts facts-receipt">
        {parts.map(({ key, label, amount }, at) => (
          <div key={key}>
            <dt>
              <svg width="24" height="16" aria-hidden="true">
                <rect x="1" y="1" width="22" height="14" fill={fills(id)[at]} />
              </svg>
              {label}
            </dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <div className="change-total">
          <dt>{total.label}</dt>
          <dd>{total.amount}</dd>
        </div>
      </dl>
    </div>
  );
}

/** One look a cause: full, hatched, dotted, empty. */
const fills = (id: string) => ["currentColor", `url(#${id}h)`, `url(#${id}d)`, "none"];

const percent = (share: number) => `${Number(share.toFixed(2))}%`;

function Patterns({ id }: { id: string }) {
  return (
    <>
      <pattern id={`${id}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="change-ink" width="2" height="6" />
      </pattern>
      <pattern id={`${id}d`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className="change-ink" cx="2" cy="2" r="1.4" />
      </pattern>
    </>
  );
}
