"use client";

import { useEffect, useState } from "react";
import { copyText } from "./copy-text";

export type CopyWords = { copy: string; copied: string; failed: string };

type Props = {
  /** What is copied, as the other program wants it: without blanks and signs. */
  value: string;
  /** What that is; read after the word on the button. */
  what: string;
  words: CopyWords;
};

const shownFor = 4000;

/** Copies one value and says so, to the eye on the button and to the ear beside it; not there without JavaScript. */
export function CopyButton({ value, what, words }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    setOutcome(null);
    setOutcome((await copyText(value)) ? "copied" : "failed");
  }

  return (
    <span className="copy needs-script">
      <button type="button" className="button button-link" onClick={copy}>
        <span>
          {outcome === "copied" ? words.copied : words.copy}
          <span className="sr-only"> {what}</span>
        </span>
      </button>
      <span role="status" className={outcome === "failed" ? "copy-failed" : "sr-only"}>
        {outcome && words[outcome]}
      </span>
    </span>
  );
}
