/** How many failures are free within how long, before each further one makes the next wait longer. */
export type Allowance = { free: number; withinMinutes: number };

const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;

/**
 * Seconds that the next try still has to wait (R6, PRODUCT 1): none while free tries are left, then 30 s after the
 * newest failure, doubling with each further one up to 15 minutes. Failures leave the count by age, so nobody is
 * shut out for good.
 */
export function secondsToWait(failures: number, secondsSinceNewest: number, { free }: Allowance): number {
  if (failures < free) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (failures - free), longestWaitSeconds);
  return Math.max(0, Math.ceil(wait - secondsSinceNewest));
}
