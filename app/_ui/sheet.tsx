import type { ReactNode } from "react";

/** White sheet for what is one object; `foot` is a toolbar along its lower edge. */
export function Sheet({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <div className="sheet">
      <div className="sheet-body">{children}</div>
      {foot}
    </div>
  );
}
