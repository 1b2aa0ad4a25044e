"use client";

import { Status } from "@/app/_ui/status";
import { TickTable } from "@/app/_ui/tick-table";
import { invoicePath } from "@/lib/invoices/paths";

/** An open item, written in the reader's language; what is usual is left out, so that twenty of them stay small. */
export type WrittenItem = {
  key: string;
  title: string;
  number: string;
  /** There is an invoice behind it, under its number. */
  billed?: true;
  payer?: string;
  due: string;
  late: string;
  state: "check" | "octagon" | "ring";
  open: string;
  /** What it adds; nothing of a credit, which cannot be ticked. */
  cents?: number;
  ticked?: boolean;
  /** What it was for at first, and what of it was settled since, line by line. */
  original?: string;
  settled?: readonly string[];
};

type Props = {
  caption: string;
  columns: Record<"pay" | "item" | "due" | "late" | "original" | "open", string>;
  /** Of an item without a box. */
  none: string;
  items: readonly WrittenItem[];
  /** The form has to say which boxes it has. */
  says: boolean;
};

/** Open items as rows with boxes. Drawn on both sides, so that a row travels as a few words. */
export function ItemsToTick({ caption, columns, none, items, says }: Props) {
  return (
    <TickTable
      caption={caption}
      name="item"
      listed={says ? "listed" : undefined}
      columns={[
        { label: columns.pay },
        { label: columns.item },
        { label: columns.due },
        { label: columns.late },
        { label: columns.original, numeric: true },
        { label: columns.open, numeric: true },
      ]}
      none={none}
      rows={items.map(({ key, cents = null, ticked = false, title, number, billed, payer, ...item }) => ({
        value: key,
        cents,
        ticked,
        title,
        note: (
          <>
            {billed ? <a href={invoicePath(number)}>{number}</a> : number}
            {payer && ` · ${payer}`}
          </>
        ),
        cells: [
          item.due,
          <Status key="late" shape={item.state}>
            {item.late}
          </Status>,
          item.original === undefined ? (
            item.open
          ) : (
            <span key="original">
              {item.original}
              {item.settled?.map((line) => (
                <small key={line}>{line}</small>
              ))}
            </span>
          ),
          <strong key="open">{item.open}</strong>,
        ],
      }))}
    />
  );
}
