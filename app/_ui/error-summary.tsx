"use client";

import { useEffect, useRef } from "react";
import type { FormWords } from "./form-words";
import { Icon } from "./icon";

type Props = {
  words: Pick<FormWords, "fix" | "titlePrefix">;
  /** `field` is the id of the control to mend; null speaks of the form as a whole. */
  errors: readonly { field: string | null; message: string }[];
};

/** What to mend, each a link to its field. `attempt` grows with every answer: the summary then takes focus again. */
export function ErrorSummary({ attempt = 0, ...props }: Props & { attempt?: number }) {
  return props.errors.length > 0 ? <Summary key={attempt} {...props} /> : null;
}

function Summary({ words: { fix, titlePrefix }, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const title = document.title;
    const marked = `${titlePrefix} ${title}`;
    document.title = marked;
    box.current?.focus();
    return () => {
      // Where the form led to another page, the title is already that page's.
      if (document.title === marked) document.title = title;
    };
  }, [titlePrefix]);

  const fields = errors.filter(({ field }) => field !== null).length;
  const heading = fields > 0 ? (fix[fields] ?? fix.at(-1)) : errors[0]?.message;
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
