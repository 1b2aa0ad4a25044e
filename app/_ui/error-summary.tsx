"use client";

import { useEffect, useRef } from "react";
import type { FormWords } from "./form-words";
import { Icon } from "./icon";

type Props = {
  words: Pick<FormWords, "fix" | "titlePrefix">;
  /** `field` is the id of the control to mend; null speaks of the form as a whole. */
  errors: readonly { field: string | null; message: string }[];
  /** Grows with every answer; the same errors are then announced again. */
  attempt?: number;
};

/** What to mend, each a link to its field; takes focus with every answer. Nothing without errors. */
export function ErrorSummary({ words, errors, attempt = 0 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = errors.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer with the same errors is announced too.
  useEffect(() => {
    if (!wrong) return;
    const title = document.title;
    document.title = `${words.titlePrefix} ${title}`;
    box.current?.focus();
    return () => {
      document.title = title;
    };
  }, [wrong, attempt, words.titlePrefix]);

  if (!wrong) return null;
  const fields = errors.filter(({ field }) => field !== null).length;
  const heading = fields > 0 ? (words.fix[fields] ?? words.fix.at(-1)) : errors[0]?.message;
  const listed = fields > 0 ? errors : errors.slice(1);
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <Icon name="octagon" />
        <span>{heading}</span>
      </h2>
      {listed.length > 0 && (
        <ul>
          {listed.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
