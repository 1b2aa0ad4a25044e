"use client";

import { type IconName, iconShapes } from "./icon-shapes";

export type { IconName } from "./icon-shapes";

/** One drawing of our own set, as large as the text around it; always decoration, the word stands beside it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes[name]}
    </svg>
  );
}
