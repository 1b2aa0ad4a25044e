"use client";

import { Icon } from "@/app/_ui/icon";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { stateShapes } from "@/app/(portal)/finance/state-shapes";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { invoiceFilePath, invoicePath } from "@/lib/invoices/paths";

/** One document of the list, written in the reader's language. */
export type InvoiceRow = {
  number: string;
  /** What kind of document it is, and whose where the login has several payers. */
  kind: string;
  issued: string;
  period: string;
  points?: string;
  due: string;
  amount: string;
  /** Without one nobody pays it, and `note` says so. */
  state: InvoiceState | null;
  note?: string;
  /** Documents that it corrects or that correct it. */
  ties?: readonly { words: string; number: string }[];
};

export type InvoiceTableWords = Record<
  "caption" | "number" | "issued" | "period" | "due" | "amount" | "state" | "document" | "pdf",
  string
> & { states: Record<InvoiceState, string> };

type Props = {
  rows: readonly InvoiceRow[];
  words: InvoiceTableWords;
  /** Each document is to be ticked instead of opened. */
  picking: boolean;
};

/** Issued documents, newest first: each leads to its page, or is picked for a download of several. */
export function InvoiceTable({ rows, words, picking }: Props) {
  const name = ({ number, kind, ties = [] }: InvoiceRow) => (
    <>
      {picking ? (
        <span className="choice">
          <input type="checkbox" name="number" value={number} id={`pick-${number}`} />
          <label htmlFor={`pick-${number}`}>{number}</label>
        </span>
      ) : (
        <a href={invoicePath(number)}>{number}</a>
      )}
      <span className="document-kind">
        {kind}
        {ties.map((tie) => (
          <small key={tie.number}>
            {tie.words} {picking ? tie.number : <a href={invoicePath(tie.number)}>{tie.number}</a>}
          </small>
        ))}
      </span>
    </>
  );
  const state = ({ state: now, note }: InvoiceRow) => (
    <span>
      {now && <Status shape={stateShapes[now]}>{words.states[now]}</Status>}
      {note && <small>{note}</small>}
    </span>
  );
  return (
    <Table
      caption={words.caption}
      columns={[
        { label: words.number },
        { label: words.issued },
        { label: words.period },
        { label: words.due },
        { label: words.amount, numeric: true },
        { label: words.state },
        ...(picking ? [] : [{ label: words.document }]),
      ]}
      rows={rows.map((row) => ({
        key: row.number,
        cells: [
          name(row),
          row.issued,
          row.points ? (
            <span key="period">
              {row.period}
              <small>{row.points}</small>
            </span>
          ) : (
            row.period
          ),
          row.due,
          <strong key="amount">{row.amount}</strong>,
          state(row),
          <a key="pdf" className="with-icon" href={invoiceFilePath(row.number, "invoice.pdf")}>
            <Icon name="download" />
            <span>
              {words.pdf}
              <span className="sr-only"> {row.number}</span>
            </span>
          </a>,
        ],
      }))}
    />
  );
}
