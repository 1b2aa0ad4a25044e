import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** The page's h1 with an optional lead under it; `done` puts the tick of a receipt before it. */
export function PageHeading({
  title,
  lead,
  note,
  done,
}: {
  title: string;
  lead?: ReactNode;
  note?: ReactNode;
  done?: boolean;
}) {
  const icon: IconName = "check";
  return (
    <div className="page-heading">
      <h1>
        {done && <Icon name={icon} className="text-ok" />}
        <span>{title}</span>
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {note && <p className="hint">{note}</p>}
    </div>
  );
}
