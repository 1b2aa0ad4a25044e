import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";

/** What a register showed at the end of a day: an exact decimal; `rank` tells which of a day is trusted (the lowest). */
export type RegisterState = { day: Day; value: string; estimated: boolean; rank: number };

/**
 * The states of one register that can be true together, oldest first. Between two actual ones an estimate adds nothing
 * that is known, so estimates count only after the last of them. Where a register would have had to turn backwards, the
 * fewest readings are left out that let it go on: a slip of the pen neither takes use away nor adds any. In what order
 * states are given does not matter.
 */
export function registerChain(states: readonly RegisterState[], digits: number): RegisterState[] {
  const days = onePerDay(states);
  const actual = longestChain(
    days.filter(({ estimated }) => !estimated),
    digits,
  );
  const last = actual.at(-1);
  const later = days.filter(({ day, estimated }) => estimated && (!last || day > last.day));
  if (!last) return longestChain(later, digits);
  // Estimates are led on from the last actual reading, or they are none.
  return [
    ...actual,
    ...longestChain(
      later.filter((state) => follows(last, state, digits)),
      digits,
    ),
  ];
}

function onePerDay(states: readonly RegisterState[]): RegisterState[] {
  const best = new Map<Day, RegisterState>();
  for (const state of states) {
    const known = best.get(state.day);
    if (!known || isBetter(state, known)) best.set(state.day, state);
  }
  return [...best.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Of two with the same rank the higher value, so that the order in which they came decides nothing. */
function isBetter(a: RegisterState, b: RegisterState): boolean {
  return a.rank === b.rank ? Number(a.value) > Number(b.value) : a.rank < b.rank;
}

/**
 * True where a register may have gone on from one state to another. Half of all it can show is more than one stretch
 * between readings takes: who typed 0 for 90000 would else have sent it once around.
 */
function follows(from: RegisterState, to: RegisterState, digits: number): boolean {
  const usage = usageBetween(from.value, to.value, digits);
  return usage !== null && Number(usage) < 10 ** digits / 2;
}

/** The longest run in which each state can follow the one before; of equally long ones that which ends latest. */
function longestChain(states: readonly RegisterState[], digits: number): RegisterState[] {
  if (states.every((state, at) => at === 0 || follows(states[at - 1] ?? state, state, digits)))
    return [...states];
  const chains: { length: number; before: number }[] = [];
  for (const [at, state] of states.entries()) {
    let [length, before] = [1, -1];
    for (let earlier = at - 1; earlier >= 0; earlier--) {
      const reached = chains[earlier]?.length ?? 0;
      const from = states[earlier];
      if (reached + 1 > length && from && follows(from, state, digits))
        [length, before] = [reached + 1, earlier];
    }
    chains.push({ length, before });
  }
  const longest = Math.max(...chains.map(({ length }) => length));
  const chain: RegisterState[] = [];
  for (
    let at = chains.findLastIndex(({ length }) => length === longest);
    at >= 0;
    at = chains[at]?.before ?? -1
  ) {
    const state = states[at];
    if (state) chain.unshift(state);
  }
  return chain;
}
