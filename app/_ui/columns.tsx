import type { ReactNode } from "react";

/** Two columns from 60em, 7:4 or halves; on narrower screens the order of the document. */
export function Columns({ halves, children }: { halves?: boolean; children: ReactNode }) {
  return <div className={halves ? "columns columns-halves" : "columns"}>{children}</div>;
}

/**
 * A cell of `Columns`. `side` stands in the right column. `tall` reaches over two rows: the one cell of its
 * column beside two cells of the other, which keep their own heights.
 */
export function Column({ side, tall, children }: { side?: boolean; tall?: boolean; children: ReactNode }) {
  return (
    <div className={`${side ? "column-side" : "column-main"}${tall ? " column-tall" : ""}`}>{children}</div>
  );
}
