"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/app/_ui/notice";

const everyMs = 20_000;

/** Colleagues who have the conversation open too. As long as the page is looked at it says so, and hears of others. */
export function ColleaguesHere({ others: first, path }: { others: string | null; path: string }) {
  const [others, setOthers] = useState(first);

  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const answer = await fetch(path).catch(() => null);
      // A login that ran out leads to its page.
      if (answer?.ok && !answer.redirected) setOthers((await answer.json()).others);
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [path]);

  return <div aria-live="polite">{others && <Notice tone="warn" title={others} />}</div>;
}
