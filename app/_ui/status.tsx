"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";

const tones = {
  check: "text-ok",
  ring: "text-info",
  octagon: "text-danger",
  triangle: "text-warn",
  half: "text-warn",
  cross: "text-ink-2",
} as const;

/** A state as shape and word; colour only repeats what the shape says. */
export function Status({ shape, children }: { shape: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`status ${tones[shape]}`}>
      <Icon name={shape} />
      <span>{children}</span>
    </span>
  );
}
