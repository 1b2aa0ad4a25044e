"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2_000;

/** Draws the page anew as long as a run goes on; without script the page does so itself, more seldom. */
export function WatchRun({ running }: { running: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [running, router]);
  return running ? (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  ) : null;
}
