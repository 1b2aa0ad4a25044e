/**
 * Lets one piece of work in at a time and so many wait; answers null to who comes when all places are taken. Work that
 * throws makes room as well.
 */
export function createTurnstile({ waiting }: { waiting: number }) {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return async function pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (inside > waiting) return null;
    inside += 1;
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      inside -= 1;
    }
  };
}
