"use client";

import type { ReactNode } from "react";

type Props = {
  items: readonly { label: string; value: ReactNode }[];
  /**
   * `receipt`: label left, value right, a line under each. `stacked`: label above value, a line under each.
   * `columns`: label above value, side by side from 48em.
   */
  layout: "receipt" | "stacked" | "columns";
};

/** Named values. */
export function Facts({ items, layout }: Props) {
  return (
    <dl className={`facts facts-${layout}`}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
