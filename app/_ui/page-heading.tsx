"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  title: string;
  /** A sentence or two that say what the page is for. */
  lead?: ReactNode;
  /** A small line, such as a date. */
  note?: ReactNode;
  /** The tick of a receipt before the title. */
  done?: boolean;
};

/** The page's h1 and what stands right under it. */
export function PageHeading({ title, lead, note, done }: Props) {
  return (
    <div className="page-heading">
      <h1>
        {done && <Icon name="check" className="text-ok" />}
        <span>{title}</span>
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {note && <p className="hint">{note}</p>}
    </div>
  );
}
