import type { ReactNode } from "react";

/** A question before something that cannot be undone: names the thing, then the result, then verbs. */
export function Confirm({
  title,
  actions,
  children,
}: {
  title: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="confirm">
      <h2>{title}</h2>
      {children}
      <div className="actions">{actions}</div>
    </div>
  );
}
