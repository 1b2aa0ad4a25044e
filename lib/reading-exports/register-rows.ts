import { type RegisterState, registerChain } from "@/lib/consumption/register-chain";
import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";
import { countedStates } from "@/lib/readings/since-last";
import type { ReadingSource } from "@/lib/supply-points/meters";

/** What a register showed on a day, and how that is known. */
export type ExportedState = RegisterState & {
  source: ReadingSource | "installation" | "removal";
  /** Reported, and not yet taken over by the office. */
  pending: boolean;
};

/** A state with the one counted before it; one that does not count has none, as has the first of all. */
export type RegisterRow = { state: ExportedState; before: ExportedState | null; usage: string | null };

/** So many readings on either side decide whether one is a slip of the pen. */
export const lookAround = 50;
/** So many are held back at most: estimates wait for the reading that confirms or contradicts them. */
const mostHeld = 500;

/**
 * Rows of one register from its states, oldest first, of which a few are held at a time. Which states count is as in
 * the graph of the use and in the list of readings: what was used adds up to the difference of the register.
 */
export async function* registerRows(
  pages: AsyncIterable<readonly ExportedState[]>,
  digits: number,
): AsyncGenerator<RegisterRow[]> {
  let before: ExportedState | null = null;
  let held: ExportedState[] = [];
  for await (const page of pages) {
    held.push(...page);
    const chain = counted(before, held, digits);
    const settled = settledCount(held, new Set(chain));
    if (settled === 0) continue;
    const done = held.slice(0, settled);
    yield rowsOf(done, chain, digits);
    before = done.findLast((state) => chain.includes(state)) ?? before;
    held = held.slice(settled);
  }
  yield rowsOf(held, counted(before, held, digits), digits);
}

/** The states that count, after the last one that did: actual ones that can be true together, and estimates that hold. */
function counted(
  before: ExportedState | null,
  states: readonly ExportedState[],
  digits: number,
): ExportedState[] {
  const all = before ? [before, ...states] : states;
  const known = new Map<RegisterState, ExportedState>(all.map((state) => [state, state]));
  const actual = registerChain(
    all.filter(({ estimated }) => !estimated),
    digits,
  ).flatMap((state) => known.get(state) ?? []);
  const days = new Set(all.filter(({ estimated }) => !estimated).map(({ day }) => day));
  const estimates = all.filter(({ estimated, day }) => estimated && !days.has(day));
  const chain: ExportedState[] = [];
  let at = 0;
  for (let ends = 0; ends <= actual.length; ends++) {
    const [previous, next] = [actual[ends - 1] ?? null, actual[ends] ?? null];
    const first = at;
    while (at < estimates.length && (!next || isBefore(estimates[at], next.day))) at++;
    const kept = countedStates({ previous, estimates: estimates.slice(first, at), next }, digits);
    chain.push(...(previous ? kept.slice(1) : kept));
  }
  return chain;
}

const isBefore = (state: ExportedState | undefined, day: Day): boolean =>
  state !== undefined && state.day < day;

/** How many of the held states nothing that follows can change any more; it ends with a day and an actual state. */
function settledCount(held: readonly ExportedState[], chain: ReadonlySet<ExportedState>): number {
  const sure = held.length - lookAround;
  const last = held.findLastIndex((state, at) => at < sure && !state.estimated && chain.has(state));
  if (last >= 0) return endOfDay(held, last);
  return held.length < mostHeld ? 0 : endOfDay(held, sure - 1);
}

function endOfDay(states: readonly ExportedState[], at: number): number {
  const later = states.findIndex(({ day }, index) => index > at && day !== states[at]?.day);
  return later < 0 ? states.length : later;
}

function rowsOf(
  states: readonly ExportedState[],
  chain: readonly ExportedState[],
  digits: number,
): RegisterRow[] {
  const places = new Map(chain.map((state, at) => [state, at]));
  return states.map((state) => {
    const before = chain[(places.get(state) ?? 0) - 1] ?? null;
    return { state, before, usage: before && usageBetween(before.value, state.value, digits) };
  });
}
