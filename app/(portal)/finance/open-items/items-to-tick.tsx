"use client";

import { Status } from "@/app/_ui/status";
import { TickTable } from "@/app/_ui/tick-table";
import { invoicePath } from "@/lib/invoices/paths";

/** An open item, written in the reader's language. */
export type WrittenItem = {
  key: string;
  cents: number | null;
  ticked: boolean;
  title: string;
  number: string;
  /** Number of the invoice behind it; makes the number a link. */
  invoice: string | null;
  payer?: string;
  due: string;
  late: string;
  state: "check" | "octagon" | "ring";
  original: string;
  /** What of it was settled before, line by line. */
  settled: readonly string[];
  open: string;
};

type Props = {
  caption: string;
  columns: Record<"pay" | "item" | "due" | "late" | "original" | "open", string>;
  /** Of an item without a box. */
  none: string;
  items: readonly WrittenItem[];
};

/** Open items as rows with boxes. Drawn on both sides, so that a row travels as a few words. */
export function ItemsToTick({ caption, columns, none, items }: Props) {
  return (
    <TickTable
      caption={caption}
      name="item"
      columns={[
        { label: columns.pay },
        { label: columns.item },
        { label: columns.due },
        { label: columns.late },
        { label: columns.original, numeric: true },
        { label: columns.open, numeric: true },
      ]}
      none={none}
      rows={items.map(({ key, cents, ticked, title, number, invoice, payer, ...item }) => ({
        value: key,
        cents,
        ticked,
        title,
        note: (
          <>
            {invoice ? <a href={invoicePath(invoice)}>{number}</a> : number}
            {payer && ` · ${payer}`}
          </>
        ),
        cells: [
          item.due,
          <Status key="late" shape={item.state}>
            {item.late}
          </Status>,
          <span key="original">
            {item.original}
            {item.settled.map((line) => (
              <small key={line}>{line}</small>
            ))}
          </span>,
          <strong key="open">{item.open}</strong>,
        ],
      }))}
    />
  );
}
