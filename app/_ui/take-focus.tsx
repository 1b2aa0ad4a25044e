"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes focus when it appears, so that the result of a form is read and seen where the work was. */
export function TakeFocus({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
