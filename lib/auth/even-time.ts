import { setTimeout as pause } from "node:timers/promises";

const leastMs = 300;

/**
 * Answers no sooner than 300 ms after the question: what was found on the way, a few milliseconds of work more or
 * less, cannot be told from the time (R5). Only for answers that read the same whichever it was.
 */
export async function evenTime<T>(work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), pause(leastMs)]);
  return answer;
}
