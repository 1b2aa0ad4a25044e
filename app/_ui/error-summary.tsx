"use client";

import { useEffect, useRef } from "react";
import type { FormWords } from "./form-words";
import { Icon } from "./icon";

type Props = {
  words: Pick<FormWords, "fix" | "titlePrefix">;
  errors: readonly { id: string; text: string }[];
};

/** What to mend, each a link to its field; takes focus whenever new errors arrive. Nothing without errors. */
export function ErrorSummary({ words, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length === 0) return;
    const title = document.title;
    document.title = `${words.titlePrefix} ${title}`;
    box.current?.focus();
    return () => {
      document.title = title;
    };
  }, [errors, words.titlePrefix]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <Icon name="octagon" />
        <span>{words.fix[errors.length] ?? words.fix.at(-1)}</span>
      </h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
