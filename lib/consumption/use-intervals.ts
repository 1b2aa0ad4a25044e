import Big from "big.js";
import type { Day } from "@/lib/dates";
import { usageBetween } from "@/lib/readings/register-use";
import { type RegisterState, registerChain } from "./register-chain";
import type { MeteredUseService, UseUnit } from "./report";

/** A meter in its place: what its register showed, of the time that the customer may see. */
export type MeterRegister = {
  serial: string;
  service: MeteredUseService;
  unit: UseUnit;
  digits: number;
  decimals: number;
  /** In service after `installedOn` up to and including `removedOn`. */
  installedOn: Day;
  removedOn: Day | null;
  states: readonly RegisterState[];
  /** The times in which the point was the customer's, both days inclusive: what was used between two of them is not theirs. */
  tenures: readonly { from: Day; to: Day | null }[];
};

/** What was used on the days after `from` up to and including `to`: exact, with so many decimals at most. */
export type UseInterval = {
  from: Day;
  to: Day;
  amount: Big;
  decimals: number;
  estimated: boolean;
  /** A part of what was used between two readings, not all of it. */
  cut: boolean;
};

/** What a meter measured from reading to reading; stretches of which nothing is known are missing. */
export function useIntervals({ states, digits, decimals, tenures }: MeterRegister): UseInterval[] {
  const chain = registerChain(states, digits);
  return chain.slice(1).flatMap((to, at) => {
    const from = chain[at];
    const usage = from && usageBetween(from.value, to.value, digits);
    if (!from || usage === null || usage === undefined) return [];
    if (!tenures.some((own) => own.from <= from.day && (own.to === null || to.day <= own.to))) return [];
    const amount = new Big(usage);
    // A billing system may hold more decimals than the customer is asked for; none may be lost.
    const exact = Math.max(decimals, decimalsOf(from.value), decimalsOf(to.value));
    return [
      {
        from: from.day,
        to: to.day,
        amount,
        decimals: exact,
        estimated: to.estimated || from.estimated,
        cut: false,
      },
    ];
  });
}

const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;
