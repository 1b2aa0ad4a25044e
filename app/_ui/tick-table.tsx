"use client";

import type { ReactNode } from "react";
import { roles } from "./table-roles";

type TickRow = {
  /** Value of the row's box; also the row's key. */
  value: string;
  /** What ticking the row adds, in cents; null for a row that cannot be ticked. */
  cents: number | null;
  ticked: boolean;
  title: string;
  /** A line under the title; not part of the box's label. */
  note: ReactNode;
  cells: readonly ReactNode[];
};

type Props = {
  caption: string;
  /** Name of the boxes in the form around the table. */
  name: string;
  /** Name under which the form says which boxes it has, ticked or not, a line each; where it is to. */
  listed?: string;
  /** The box's column, the title's, and one a cell. */
  columns: readonly { label: string; numeric?: boolean }[];
  rows: readonly TickRow[];
  /** Says in place of a box why there is none. */
  none: string;
};

/** Rows of which some are ticked; below 48em every row is a card with the box before its title. */
export function TickTable({ caption, name, listed, columns, rows, none }: Props) {
  const others = columns.slice(2);
  const boxes = rows.filter(({ cents }) => cents !== null).map(({ value }) => value);
  return (
    <table className="table table-cards table-ticks" {...roles.table}>
      <caption className="sr-only">
        {caption}
        {listed && <input type="hidden" name={listed} value={boxes.join("\n")} />}
      </caption>
      <thead {...roles.rows}>
        <tr {...roles.row}>
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" {...roles.columnHeader} className={numeric ? "numeric" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rows}>
        {rows.map((row, at) => (
          <tr key={row.value} {...roles.row}>
            <td className="tick" {...roles.cell}>
              {row.cents === null ? (
                <span className="sr-only">{none}</span>
              ) : (
                <span className="choice">
                  <input
                    type="checkbox"
                    id={`tick${at}`}
                    name={name}
                    value={row.value}
                    data-cents={row.cents}
                    defaultChecked={row.ticked}
                  />
                </span>
              )}
            </td>
            <th scope="row" {...roles.rowHeader}>
              {row.cents === null ? (
                <span>{row.title}</span>
              ) : (
                <label htmlFor={`tick${at}`}>{row.title}</label>
              )}
              <small>{row.note}</small>
            </th>
            {others.map(({ label, numeric }, place) => (
              <td key={label} {...roles.cell} data-label={label} className={numeric ? "numeric" : undefined}>
                {row.cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
