import type { ReactNode } from "react";

/** Where nothing is yet: says so, and what will appear. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p className="hint">{children}</p>
    </div>
  );
}
