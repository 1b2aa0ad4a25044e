"use client";

import { useEffect, useState } from "react";

/** Words for a page that failed; the layout puts them into the document, since an error boundary has none of its own. */
type Words = { title: string; text: string; code: string; again: string };

/** A page that failed: what to do, and the id under which the log holds the reason (R36). */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    const {
      title = "",
      text = "",
      code = "",
      again = "",
    } = document.getElementById("failure-words")?.dataset ?? {};
    setWords({ title, text, code, again });
  }, []);
  if (!words) return null;
  return (
    <main id="content" className="page">
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      {error.digest && (
        <p className="hint">
          {words.code} <code>{error.digest}</code>
        </p>
      )}
      <button type="button" className="button button-primary" onClick={reset}>
        {words.again}
      </button>
    </main>
  );
}
