"use client";

import { type FormEvent, useEffect, useState } from "react";

/** Under which name a form's draft is kept, and whether it has just been sent. */
export type Draft = { key: string; sent: boolean };

/**
 * Keeps what is typed into some fields of a form until it is sent, for this window alone: a login that ran out, or a page
 * left by mistake, loses nothing. Signing out forgets it.
 */
export function useDraft(
  { key, sent }: Draft,
  names: readonly string[],
  write: (name: string, value: string) => void,
) {
  const [restored, setRestored] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come.
  useEffect(() => {
    if (sent) return forget(key);
    const draft = read(key);
    const kept = names.filter((name) => draft[name]);
    for (const name of kept) write(name, draft[name] ?? "");
    setRestored(kept.length > 0);
  }, []);

  function keep(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget);
    const draft = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? "")]));
    try {
      sessionStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // A window without storage keeps no drafts.
    }
  }

  return { restored, keep };
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
