"use client";

type Props = { items: readonly { label: string; value: string; note?: string }[] };

/** The figures that a page is opened for, each under a rule: two in a row on phones, three from 48em. */
export function KeyFigures({ items }: Props) {
  return (
    <dl className="key-figures">
      {items.map(({ label, value, note }) => (
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
