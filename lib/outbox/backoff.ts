const minute = 60;
const hour = 60 * minute;

/** Pauses after the first, second … attempt, in seconds: a server's restart, an outage, a weekend's half. */
const pauses = [1 * minute, 5 * minute, 15 * minute, 1 * hour, 4 * hour, 12 * hour, 24 * hour];

/** How often a mail is tried before it is given up. */
export const mostAttempts = pauses.length + 1;

/** Seconds until the next attempt after `attempts` failed ones, or null when it is time to give up. */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}
