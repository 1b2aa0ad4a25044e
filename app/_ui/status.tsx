"use client";

import type { ReactNode } from "react";

/** What a state looks like beside its word. */
export type StatusShape = "check" | "ring" | "octagon" | "triangle" | "half" | "cross";

/** A state as shape and word; colour only repeats what the shape says. The shape is the style sheet's: lists are full of them. */
export function Status({ shape, children }: { shape: StatusShape; children: ReactNode }) {
  return (
    <span className={`status status-${shape}`}>
      {typeof children === "string" ? children : <span>{children}</span>}
    </span>
  );
}
