"use client";

import { roles } from "@/app/_ui/table-roles";

type Props = {
  labelledBy: string;
  /** Address of the bill's page. */
  path: string;
  rows: readonly (readonly [number: string, name: string, net: string, vat: string, gross: string])[];
  words: Record<"point" | "net" | "withoutVat" | "vat" | "gross", string>;
};

/** What each supply point of a bill adds up to; each leads to its lines. */
export function PointSums({ labelledBy, path, rows, words }: Props) {
  return (
    <table className="table bill-lines bill-points" {...roles.table} aria-labelledby={labelledBy}>
      <thead {...roles.rows}>
        <tr {...roles.row}>
          <th scope="col" {...roles.columnHeader}>
            {words.point}
          </th>
          {(["net", "vat", "gross"] as const).map((column) => (
            <th key={column} scope="col" {...roles.columnHeader} className="numeric">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rows}>
        {rows.map(([number, name, net, vat, gross]) => (
          <tr key={number} {...roles.row}>
            <th scope="row" {...roles.rowHeader}>
              {number && <a href={`${path}?point=${encodeURIComponent(number)}#lines`}>{number}</a>}
              <small>{name}</small>
            </th>
            <td {...roles.cell} data-label={words.withoutVat}>
              {net}
            </td>
            <td {...roles.cell} data-label={words.vat}>
              {vat}
            </td>
            <td {...roles.cell} className="sum">
              {gross}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
