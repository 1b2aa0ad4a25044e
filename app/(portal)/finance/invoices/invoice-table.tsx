"use client";

import { Status } from "@/app/_ui/status";
import { roles } from "@/app/_ui/table-roles";
import { stateShapes } from "@/app/(portal)/finance/state-shapes";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { invoiceFilePath, invoicePath } from "@/lib/invoices/paths";

/** One document of the list, written in the reader's language; a tuple, since the list is of many and travels twice. */
export type InvoiceRow = readonly [
  number: string,
  /** What kind of document it is, and whose where the login has several payers. */
  kind: string,
  issued: string,
  period: string,
  points: string,
  due: string,
  amount: string,
  /** Without one nobody pays it, and the note says so. */
  state: InvoiceState | "",
  note: string,
  /** Documents that it corrects or that correct it. */
  ...ties: (readonly [words: string, number: string])[],
];

type InvoiceTableWords = Record<
  "caption" | "number" | "issued" | "period" | "due" | "amount" | "state" | "document" | "pdf",
  string
> & { states: Record<InvoiceState, string> };

type Props = {
  rows: readonly InvoiceRow[];
  words: InvoiceTableWords;
  /** Each document is to be ticked instead of opened. */
  picking: boolean;
};

const columns = ["number", "issued", "period", "due", "amount", "state", "document"] as const;

/** Issued documents, newest first: each leads to its page, or is picked for a download of several. */
export function InvoiceTable({ rows, words, picking }: Props) {
  return (
    <table className="table table-cards documents" {...roles.table}>
      <caption className="sr-only">{words.caption}</caption>
      <thead {...roles.rows}>
        <tr {...roles.row}>
          {columns.slice(0, picking ? -1 : undefined).map((column) => (
            <th key={column} scope="col" {...roles.columnHeader}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rows}>
        {rows.map(([number, kind, issued, period, points, due, amount, state, note, ...ties]) => (
          <tr key={number} {...roles.row}>
            <th {...roles.rowHeader}>
              {picking ? (
                <label className="choice">
                  <input type="checkbox" name="number" value={number} />
                  {number}
                </label>
              ) : (
                <a href={invoicePath(number)}>{number}</a>
              )}
              <small>{kind}</small>
              {ties.map(([tied, other]) => (
                <small key={other}>
                  {tied} {picking ? other : <a href={invoicePath(other)}>{other}</a>}
                </small>
              ))}
            </th>
            <td {...roles.cell} data-label={words.issued}>
              {issued}
            </td>
            <td {...roles.cell} data-label={words.period}>
              {period}
              {points && <small>{points}</small>}
            </td>
            <td {...roles.cell} data-label={words.due}>
              {due}
            </td>
            <td {...roles.cell} data-label={words.amount}>
              {amount}
            </td>
            <td {...roles.cell} data-label={words.state}>
              {state && <Status shape={stateShapes[state]}>{words.states[state]}</Status>}
              {note && <small>{note}</small>}
            </td>
            {!picking && (
              <td {...roles.cell}>
                <a className="download" href={invoiceFilePath(number, "invoice.pdf")}>
                  {words.pdf}
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
