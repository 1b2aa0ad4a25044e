"use client";

import type { ReactNode } from "react";
import { Status } from "./status";
import { roles } from "./table-roles";
import { cellsOf, stateOf } from "./text-row";

type Column = { label: string; numeric?: boolean };
type Props = {
  caption: string;
  /** The first column names the row. Rows of mere text are made by `textRow`. */
  columns: readonly Column[];
  rows: readonly (string | { key: string; cells: readonly ReactNode[] })[];
  /** A last row that sums up the others. */
  foot?: readonly ReactNode[];
  /** Stays a table on phones, in a region that scrolls; for two or three narrow columns. */
  narrow?: boolean;
  /** Cells hold sentences: on phones each stands under its label. */
  prose?: boolean;
};

const noRoles = {
  table: {},
  rows: {},
  row: {},
  columnHeader: {},
  rowHeader: {},
  cell: {},
} satisfies Record<keyof typeof roles, object>;

/** Rows of figures; below 48em every row becomes a card, with the roles of a table kept. */
export function Table({ caption, columns, rows, foot, narrow, prose }: Props) {
  // A table that stays one keeps its roles, and its cells need no labels of their own.
  const role = narrow ? noRoles : roles;
  const align = (index: number) => (columns[index]?.numeric ? "numeric" : undefined);
  const written = rows.map((row, at) =>
    typeof row === "string" ? { key: String(at), cells: cellsOf(row).map(inCell) } : row,
  );
  const row = (key: string, [name, ...cells]: readonly ReactNode[]) => (
    <tr key={key} {...role.row}>
      <th scope="row" className={align(0)} {...role.rowHeader}>
        {name}
      </th>
      {columns.slice(1).map(({ label }, index) => (
        <td key={label} className={align(index + 1)} data-label={narrow ? undefined : label} {...role.cell}>
          {cells[index]}
        </td>
      ))}
    </tr>
  );
  const table = (
    <table className={`table${narrow ? "" : " table-cards"}${prose ? " table-prose" : ""}`} {...role.table}>
      <caption className="sr-only">{caption}</caption>
      <thead {...role.rows}>
        <tr {...role.row}>
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" className={align(index)} {...role.columnHeader}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rows}>{written.map(({ key, cells }) => row(key, cells))}</tbody>
      {foot && <tfoot {...role.rows}>{row("foot", foot)}</tfoot>}
    </table>
  );
  if (!narrow) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

/** A cell's text, and small under it the others; or the state it is. */
function inCell([text, ...others]: readonly [string, ...string[]]): ReactNode {
  const state = stateOf(text);
  if (state) return <Status shape={state.shape}>{state.word}</Status>;
  if (others.length === 0) return text;
  return (
    <>
      {text}
      {others.map((other) => (
        <small key={other}>{other}</small>
      ))}
    </>
  );
}
