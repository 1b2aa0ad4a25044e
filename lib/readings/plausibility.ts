import Big from "big.js";
import { daysBetween } from "@/lib/dates";
import { type ExpectedUse, meanUse, usualUse } from "./expected-use";
import { isForHeating, isMostlyOutOfHeatingSeason } from "./month-weights";
import type { ExpectationInput, ReadingInput } from "./reading-input";
import { type ReadingLimits, readingLimits } from "./reading-limits";
import { type TypoHint, typoHints } from "./typo-hints";

export type RefusalReason =
  | "not-a-number"
  | "too-many-decimals"
  | "too-many-digits"
  | "meter-removed"
  | "future"
  | "too-old"
  | "before-installed"
  | "before-last-billed"
  | "not-after-last-reading"
  | "lower-than-last";
/** `very-high` comes in place of `high`. */
type AskReason = "high" | "very-high" | "low" | "zero" | "rollover";
/** What the office should know of a reading that is good: an estimate stands above it. */
type ReadingFlag = "estimate-too-high";

/** `usage` since the last actual reading and `expected` are exact decimals in the meter's unit. */
export type Assessment =
  | { outcome: "refused"; reason: RefusalReason; hints: TypoHint[] }
  | {
      outcome: "ask";
      reasons: AskReason[];
      usage: string;
      expected: ExpectedUse | null;
      flags: ReadingFlag[];
      hints: TypoHint[];
    }
  | { outcome: "accepted"; usage: string; expected: ExpectedUse | null; flags: ReadingFlag[] };

/** How many days back a reading may have been taken. */
export const oldestReadingDays = 14;

/**
 * Judges a reported reading. Refused is only what cannot be; the merely unlikely, however far off, is asked about,
 * since leaks are real.
 */
export function assessReading(input: ReadingInput): Assessment {
  const reason = faultOfValue(input) ?? faultOfDay(input);
  if (reason) return { outcome: "refused", reason, hints: [] };

  const expected = expectation(input);
  const use = advanceTo(input, input.value, expected);
  if (!use) return { outcome: "refused", reason: "lower-than-last", hints: hintsFor(input, expected) };

  const reasons = reasonsToAsk(input, use, expected);
  const judged = { usage: use.toFixed(), expected: expected.usual, flags: flagsOf(input, use, expected) };
  if (reasons.length === 0) return { outcome: "accepted", ...judged };
  const oddAmount = reasons.some((odd) => odd === "high" || odd === "very-high" || odd === "low");
  return { outcome: "ask", reasons, ...judged, hints: oddAmount ? hintsFor(input, expected) : [] };
}

/**
 * Register values between which the next reading usually lies, for the form; null where nothing is known, or where
 * so much is usual that the register may turn over whole. `high` is the smaller one where it is about to pass zero.
 * A value in this range is never asked about as high, low or zero.
 */
export function expectedRange(input: ExpectationInput): { low: string; high: string } | null {
  const { usual } = expectation(input);
  const { lastActual, digits, decimals } = input;
  const capacity = new Big(10).pow(digits);
  if (!usual || capacity.lte(usual.high)) return null;
  const shown = (use: string, rounding: 0 | 3) =>
    new Big(lastActual.value).plus(use).round(decimals, rounding).mod(capacity).toFixed();
  return { low: shown(usual.low, Big.roundUp), high: shown(usual.high, Big.roundDown) };
}

type Expectation = { mean: Big | null; usual: ExpectedUse | null; limits: ReadingLimits };

function expectation(input: ExpectationInput): Expectation {
  const mean = meanUse(input);
  const usual = mean && usualUse(mean, input.decimals);
  return { mean, usual, limits: readingLimits(input.service, input.unit, mean, usual) };
}

function faultOfValue({ value, digits, decimals }: ReadingInput): RefusalReason | null {
  if (!/^\d+(\.\d+)?$/.test(value)) return "not-a-number";
  const exact = new Big(value);
  if (!exact.eq(exact.round(decimals))) return "too-many-decimals";
  return exact.gte(new Big(10).pow(digits)) ? "too-many-digits" : null;
}

function faultOfDay(input: ReadingInput): RefusalReason | null {
  const { day, today, installedOn, removedOn, lastBilledDay, lastActual } = input;
  if (removedOn !== null) return "meter-removed";
  if (day > today) return "future";
  if (daysBetween(day, today) > oldestReadingDays) return "too-old";
  if (day < installedOn) return "before-installed";
  if (lastBilledDay !== null && day <= lastBilledDay) return "before-last-billed";
  return day <= lastActual.day ? "not-after-last-reading" : null;
}

/**
 * Use from the last actual reading to `value`; null where the register would have had to turn backwards. It may have
 * passed zero where that use is usual, or where it stood in its last tenth and the use would not be high.
 */
function advanceTo(input: ExpectationInput, value: string | Big, { usual, limits }: Expectation): Big | null {
  const difference = new Big(value).minus(input.lastActual.value);
  if (difference.gte(0)) return difference;
  const capacity = new Big(10).pow(input.digits);
  const throughZero = difference.plus(capacity);
  const isUsual = usual !== null && throughZero.gte(usual.low) && throughZero.lte(usual.high);
  const nearTheEnd = capacity.times("0.9").lte(input.lastActual.value);
  return isUsual || (nearTheEnd && throughZero.lte(limits.high)) ? throughZero : null;
}

function reasonsToAsk(input: ReadingInput, use: Big, { usual, limits }: Expectation): AskReason[] {
  const reasons: AskReason[] = [];
  if (new Big(input.value).lt(input.lastActual.value)) reasons.push("rollover");
  if (use.eq(0)) {
    if (!isZeroNormal(input, usual)) reasons.push("zero");
  } else if (use.lt(limits.low)) reasons.push("low");
  else if (use.gt(limits.veryHigh)) reasons.push("very-high");
  else if (use.gt(limits.high)) reasons.push("high");
  return reasons;
}

/** An empty flat, heating in summer, or too short a time for the register to move. */
function isZeroNormal(
  { service, lastActual, day, history }: ReadingInput,
  usual: ExpectedUse | null,
): boolean {
  if (usual && new Big(usual.low).eq(0)) return true;
  if (isForHeating(service) && isMostlyOutOfHeatingSeason(lastActual.day, day)) return true;
  const lastTwo = [...history].sort((a, b) => (a.to < b.to ? 1 : -1)).slice(0, 2);
  return lastTwo.length === 2 && lastTwo.every(({ usage }) => new Big(usage).eq(0));
}

/** A new actual reading below an estimate of no later day shows the estimate wrong, not the reading. */
function flagsOf(input: ReadingInput, use: Big, expected: Expectation): ReadingFlag[] {
  const { newest, day } = input;
  if (!newest.estimated || newest.day > day) return [];
  const estimated = advanceTo(input, newest.value, expected);
  return estimated?.gt(use) ? ["estimate-too-high"] : [];
}

function hintsFor(input: ReadingInput, expected: Expectation): TypoHint[] {
  const { mean, limits } = expected;
  if (!mean) return [];
  const capacity = new Big(10).pow(input.digits);
  return typoHints(input.value, input.decimals, mean.plus(input.lastActual.value).mod(capacity), (value) => {
    const use = value.lt(capacity) ? advanceTo(input, value, expected) : null;
    return !!use?.gt(0) && use.gte(limits.low) && use.lte(limits.high);
  });
}
