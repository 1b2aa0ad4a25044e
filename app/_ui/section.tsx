import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Also makes the heading's id, and the section a landmark named by it. */
  id?: string;
  /** Without the rule where a sheet or list follows that has its own edge. */
  plain?: boolean;
  children: ReactNode;
};

/** A 2 px ink rule, a heading, and what belongs to it. */
export function Section({ title, id, plain, children }: Props) {
  return (
    <section
      className={plain ? "section section-plain" : "section"}
      {...(id && { id, "aria-labelledby": `${id}-title` })}
    >
      <h2 {...(id && { id: `${id}-title` })}>{title}</h2>
      {children}
    </section>
  );
}
