import Big from "big.js";
import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";

type State = { day: Day; value: string };

/** What a register showed around a reading, between the two actual states that bound it. */
export type Stretch = {
  /** The newest actual state before: a reading, or what the meter was put in with; null where none is known. */
  previous: State | null;
  /** Estimates after it, oldest first, one a day. */
  estimates: readonly State[];
  /** The actual state that ends it: the reading itself, or the first one after an estimate. */
  next: State | null;
};

/** Use since the state before a reading; an exact decimal in the meter's unit. */
export type SinceLast = {
  /** Null where nothing is known before, or where the register would have had to turn backwards. */
  usage: string | null;
  /** The day that `usage` counts from, where estimates in between do not hold. */
  since: Day | null;
  /** This reading is an estimate, and more than the meter showed later. */
  estimateTooHigh: boolean;
};

/**
 * Use since the state before the one on `day`. An estimate that a later state contradicts counts for nothing: neither
 * is it negative use, nor a turn of the register. What is left adds up to the use between the actual states.
 */
export function sinceLast(day: Day, stretch: Stretch, digits: number): SinceLast {
  const { previous, estimates } = stretch;
  const kept = countedStates(stretch, digits);
  const at = kept.findLastIndex((state) => state.day === day);
  const [from, state] = [kept[at - 1], kept[at]];
  if (!state) {
    const dropped = estimates.find((estimate) => estimate.day === day);
    return {
      usage: null,
      since: null,
      estimateTooHigh: dropped !== undefined && advance(previous, dropped, digits) !== null,
    };
  }
  if (!from) return { usage: null, since: null, estimateTooHigh: false };
  const skipped = estimates.some((estimate) => estimate.day > from.day && estimate.day < day);
  const usage = usageBetween(from.value, state.value, digits);
  return { usage, since: skipped && usage !== null ? from.day : null, estimateTooHigh: false };
}

/** The states of a stretch that count, oldest first. */
export function countedStates<S extends State>(
  { previous, estimates, next }: { previous: S | null; estimates: readonly S[]; next: S | null },
  digits: number,
): S[] {
  let most = next && advance(previous, next, digits);
  const kept: S[] = next ? [next] : [];
  for (const estimate of estimates.toReversed()) {
    const reached = advance(previous, estimate, digits);
    if (reached === null || (most !== null && new Big(reached).gt(most))) continue;
    kept.unshift(estimate);
    most = reached;
  }
  return previous ? [previous, ...kept] : kept;
}

/** How far a register went from the state before; without one, values are compared as they stand. */
const advance = (previous: State | null, { value }: State, digits: number): string | null =>
  previous ? usageBetween(previous.value, value, digits) : value;
