import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  title: string;
  /** The current value, in the summary. */
  value?: ReactNode;
  /** What an address may point to. */
  id?: string;
  open?: boolean;
  /** Of those with the same group one is open at a time. */
  group?: string;
  children: ReactNode;
};

/** A white row that opens; works without JavaScript. Several under one another share their rules. */
export function Disclosure({ title, value, id, open, group, children }: Props) {
  return (
    <details id={id} className="disclosure" open={open} name={group}>
      <summary>
        <span>
          <strong>{title}</strong>
          {value && <span className="hint">{value}</span>}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
