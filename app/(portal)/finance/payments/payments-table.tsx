"use client";

import { Table } from "@/app/_ui/table";
import { invoicePath } from "@/lib/invoices/paths";

/** A payment, written in the reader's language. */
export type PaymentRow = {
  key: string;
  date: string;
  /** How it came, and whose it is where the login has several payers. */
  notes: readonly string[];
  amount: string;
  /** Documents that it closed, each with the part where that is not the whole payment. */
  closed: readonly { name: string; invoice: string | null; amount: string | null }[];
  /** What else there is to say of it. */
  others: readonly string[];
};

type Props = {
  caption: string;
  columns: Record<"date" | "amount" | "closed", string>;
  rows: readonly PaymentRow[];
};

/** Payments with what they closed, newest first. Drawn on both sides, so that a row travels as a few words. */
export function PaymentsTable({ caption, columns, rows }: Props) {
  return (
    <Table
      caption={caption}
      columns={[{ label: columns.date }, { label: columns.closed }, { label: columns.amount, numeric: true }]}
      rows={rows.map(({ key, date, notes, amount, closed, others }) => ({
        key,
        cells: [
          <span key="date">
            {date}
            {notes.map((note) => (
              <span key={note} className="hint block font-normal">
                {note}
              </span>
            ))}
          </span>,
          <ul key="closed" className="closures">
            {closed.map(({ name, invoice, amount: part }) => (
              <li key={name}>
                {invoice ? <a href={invoicePath(invoice)}>{name}</a> : name}
                {part && (
                  <>
                    {" · "}
                    <span className="whitespace-nowrap">{part}</span>
                  </>
                )}
              </li>
            ))}
            {others.map((line) => (
              <li key={line} className="hint">
                {line}
              </li>
            ))}
          </ul>,
          <strong key="amount">{amount}</strong>,
        ],
      }))}
    />
  );
}
