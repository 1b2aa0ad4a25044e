import Big from "big.js";
import { addMonths, type Day, daysBetween } from "@/lib/dates";
import { weightOf, weightOfYear } from "./month-weights";
import type { ExpectationInput, MeteredService, PastUse } from "./reading-input";

/** Usual use since the last actual reading, in the meter's unit, rounded to what its register shows. */
export type ExpectedUse = { low: string; high: string; mean: string };

/** Days of readings that count as a year of history: reading days drift by a week or two. */
const yearOfHistory = 350;
const yearsLookedBack = 3;
/** A month of history, as a part of a year, is the least to judge by. */
const monthsOfYear = 12;

/**
 * Use to be expected between the last actual reading and `day`, in the meter's unit, to nine decimals; null where
 * nothing is known. With a year of history: halfway between that time's share of the customer's year and what the
 * customer used in the same season of past years. Else the share of the utility's estimate; else of the little
 * history there is.
 */
export function meanUse(input: ExpectationInput): Big | null {
  // Beyond nine decimals stands only what is left of divisions, and would turn a bound of 6 into 5.
  return likelyUse(input)?.round(9, Big.roundHalfUp) ?? null;
}

/** `mean` with 40 % on either side: wide enough for guests and holidays, at least one step of the register. */
export function usualUse(mean: Big, decimals: number): ExpectedUse {
  const step = new Big(10).pow(-decimals);
  const high = mean.times("1.4").round(decimals, Big.roundUp);
  return {
    low: mean.times("0.6").round(decimals, Big.roundDown).toFixed(),
    high: (high.lt(step) ? step : high).toFixed(),
    mean: mean.round(decimals, Big.roundHalfUp).toFixed(),
  };
}

function likelyUse(input: ExpectationInput): Big | null {
  const { service, lastActual, annualEstimate, day } = input;
  const earliest = addMonths(lastActual.day, -12 * yearsLookedBack);
  const history = input.history.filter(({ from, to }) => from < to && to > earliest);
  const weight = weightOf(service, lastActual.day, day);
  const known = history.reduce((sum, past) => sum + weightOf(service, past.from, past.to), 0);
  const year = weightOfYear(service);
  const used = history.reduce((sum, past) => sum.plus(past.usage), new Big(0));
  const days = history.reduce((sum, past) => sum + daysBetween(past.from, past.to), 0);

  if (days >= yearOfHistory) {
    const evenly = used.times(weight).div(known);
    const inSeason = usedInSeason(service, history, lastActual.day, day);
    return inSeason ? evenly.plus(inSeason).div(2) : evenly;
  }
  if (annualEstimate !== null) return new Big(annualEstimate).times(weight).div(year);
  return known * monthsOfYear >= year ? used.times(weight).div(known) : null;
}

/** Mean use in the same days of the past years that the history covers in full; null where it covers none. */
function usedInSeason(service: MeteredService, history: readonly PastUse[], from: Day, to: Day): Big | null {
  const seasons = [];
  for (let years = 1; years <= yearsLookedBack; years++) {
    const used = usedWithin(service, history, addMonths(from, -12 * years), addMonths(to, -12 * years));
    if (used) seasons.push(used);
  }
  if (seasons.length === 0) return null;
  return seasons.reduce((sum, used) => sum.plus(used), new Big(0)).div(seasons.length);
}

function usedWithin(service: MeteredService, history: readonly PastUse[], from: Day, to: Day): Big | null {
  let used = new Big(0);
  let covered = 0;
  for (const past of history) {
    const start = past.from > from ? past.from : from;
    const end = past.to < to ? past.to : to;
    if (start >= end) continue;
    covered += daysBetween(start, end);
    const [part, whole] = [weightOf(service, start, end), weightOf(service, past.from, past.to)];
    used = used.plus(part === whole ? past.usage : new Big(past.usage).times(part).div(whole));
  }
  return covered > 0 && covered >= daysBetween(from, to) ? used : null;
}
