"use client";

import Link from "next/link";
import { Icon } from "@/app/_ui/icon";
import { Status } from "@/app/_ui/status";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { invoicePath } from "@/lib/invoices/paths";
import { stateShapes } from "./finance/state-shapes";

type Row = {
  number: string;
  title: string;
  payer?: string;
  state?: InvoiceState;
  stateWord?: string;
  amount: string;
  note?: string;
};

/** Documents in short, each leading to its page. */
export function InvoiceLinks({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="link-list link-list-amounts">
      {rows.map(({ number, title, payer, state, stateWord, amount, note }) => (
        <li key={number}>
          <Link prefetch={false} href={invoicePath(number)}>
            <span>
              <strong>{title}</strong>
              {payer && <span className="hint">{payer}</span>}
              {state && <Status shape={stateShapes[state]}>{stateWord}</Status>}
            </span>
            <span>
              <b>{amount}</b>
              {note && <span className="hint">{note}</span>}
            </span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
