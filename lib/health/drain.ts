const place = Symbol.for("portal.draining");

const state = (): { draining: boolean } => {
  const shared = globalThis as { [place]?: { draining: boolean } };
  shared[place] ??= { draining: false };
  return shared[place];
};

/** True from the moment the process was told to end: it still serves who comes, and says that others should go elsewhere. */
export const isDraining = (): boolean => state().draining;

/**
 * Puts `delayMs` between the word to end and the end that the framework makes of it, which finishes what was begun. In that
 * time `/api/health/ready` answers 503, so that a balancer sends nobody here any more by the time nobody is let in (R45).
 */
export function drainBeforeEnd(delayMs: number): void {
  if (delayMs === 0) return;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const ends = process.listeners(signal);
    process.removeAllListeners(signal);
    process.once(signal, () => {
      state().draining = true;
      setTimeout(() => {
        for (const end of ends) end(signal);
      }, delayMs);
    });
  }
}
