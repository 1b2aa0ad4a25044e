"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";
import { cellsOf } from "./text-row";

type Props = {
  /** What is chosen among, for those who do not see the header. */
  label: string;
  current: string;
  /** A row of text; each cell is a value, its name, and `yes` where it is the chosen one. */
  choices: string;
  /** Takes the value as `name`, and the page to go on at as `path`. */
  action: string | ((form: FormData) => Promise<void>);
  name: string;
  path: string;
};

/** What of several is looked at, as a button in the header that opens the others; works without JavaScript. */
export function HeaderChoice({ label, current, choices, action, name, path }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (details.current && !details.current.contains(target as Node)) details.current.open = false;
    };
    const events = ["pointerdown", "focusin"];
    for (const event of events) document.addEventListener(event, closeOutside);
    return () => {
      for (const event of events) document.removeEventListener(event, closeOutside);
    };
  }, []);
  return (
    <details
      // Drawn anew, and so shut, once another is looked at.
      key={current}
      ref={details}
      className="header-choice"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary>
        <span className="sr-only">{label}: </span>
        {current}
        <Icon name="chevron-down" />
      </summary>
      <form action={action}>
        <input type="hidden" name="path" value={path} />
        {cellsOf(choices).map(([value, text, chosen]) => (
          <button
            type="submit"
            key={value}
            name={name}
            value={value}
            aria-current={chosen === "yes" ? "true" : undefined}
          >
            {text}
          </button>
        ))}
      </form>
    </details>
  );
}
