import type { ReactNode } from "react";

type Column = { label: string; numeric?: boolean };
type Props = {
  caption: string;
  /** The first column names the row. */
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Stays a table on phones, in a region that scrolls; for two or three narrow columns. */
  narrow?: boolean;
};

/** Rows of figures; below 48em every row becomes a card, with the roles of a table kept. */
export function Table({ caption, columns, rows, narrow }: Props) {
  const table = (
    <table className={narrow ? "table" : "table table-cards"} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" role="columnheader" className={numeric ? "numeric" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, index) => {
              const column = columns[index];
              if (!column) return null;
              const className = column.numeric ? "numeric" : undefined;
              return index === 0 ? (
                <th key={column.label} scope="row" role="rowheader" className={className}>
                  {cell}
                </th>
              ) : (
                <td key={column.label} role="cell" className={className} data-label={column.label}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!narrow) return table;
  return (
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}
