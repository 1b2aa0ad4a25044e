"use client";

import { roles } from "@/app/_ui/table-roles";

/** A line of a bill as it is written: what for, its own period if any, how much at what price, VAT, and amounts. */
export type WrittenLine = readonly [
  name: string,
  period: string,
  quantity: string,
  price: string,
  vat: string,
  net: string,
  gross: string,
];

type WrittenGroup = { title: string | null; lines: readonly WrittenLine[] };

type Props = {
  labelledBy: string;
  groups: readonly WrittenGroup[];
  words: Record<"item" | "quantity" | "price" | "vat" | "net" | "gross" | "withVat", string>;
  /** Language of the charges' names, where it is not the page's. */
  lang?: string;
};

/** Lines by supply point, so that every amount can be reckoned again; on phones how it came about stands under the name. */
export function BillLines({ labelledBy, groups, words, lang }: Props) {
  return (
    <table className="table bill-lines bill-charges" {...roles.table} aria-labelledby={labelledBy}>
      <thead {...roles.rows}>
        <tr {...roles.row}>
          <th scope="col" {...roles.columnHeader}>
            {words.item}
          </th>
          {(["quantity", "price", "vat", "net", "gross"] as const).map((column) => (
            <th key={column} scope="col" {...roles.columnHeader} className="numeric">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, lines }) => (
        <tbody key={title} {...roles.rows}>
          {title && (
            <tr {...roles.row} className="bill-point">
              <th scope="rowgroup" {...roles.rowHeader} colSpan={6}>
                {title}
              </th>
            </tr>
          )}
          {lines.map(([name, period, quantity, price, vat, net, gross], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bill's lines keep their places, and may be alike.
            <tr key={at} {...roles.row}>
              <th scope="row" {...roles.rowHeader} lang={lang}>
                {name}
                {period && <small>{period}</small>}
              </th>
              <td {...roles.cell}>{quantity}</td>
              <td {...roles.cell}>{price}</td>
              <td {...roles.cell} data-label={words.vat}>
                {vat}
              </td>
              <td {...roles.cell} className="sum">
                {net}
              </td>
              <td {...roles.cell} data-label={words.withVat}>
                {gross}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
