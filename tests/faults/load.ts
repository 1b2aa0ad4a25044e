import { setTimeout as pause } from "node:timers/promises";
import type { ReadHousehold } from "@/tests/support/read-household";
import { journeys, type Step } from "./journeys";

/** What customers do most, in turn; the meter is reported once a customer, so it is not among what is repeated. */
const mix = [
  "sees the overview",
  "looks at the use",
  "sees the overview",
  "writes to the office",
  "looks at the use",
];

type Load = {
  customers: number;
  forMs: number;
  /** Of one customer; without it the next follows the answer at once. */
  everyMs?: number;
};

/** Lets customers come and go for a time; answers all of their steps. */
export async function mixedJourneys(
  portal: string,
  households: readonly ReadHousehold[],
  { customers, forMs, everyMs = 0 }: Load,
): Promise<Step[]> {
  const steps: Step[] = [];
  const until = performance.now() + forMs;
  const customer = async (number: number) => {
    await pause((everyMs * number) / customers);
    for (let turn = number; performance.now() < until; turn++) {
      const next = performance.now() + everyMs;
      const [household, journey] = [households[number % households.length], mix[turn % mix.length]];
      const go = journey && journeys[journey];
      if (household && go) steps.push(await go(portal, household));
      await pause(Math.max(0, next - performance.now()));
    }
  };
  await Promise.all(Array.from({ length: customers }, (_, number) => customer(number)));
  return steps;
}

/** How often each status was answered. */
export const statusesOf = (steps: readonly Step[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status } of steps) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
