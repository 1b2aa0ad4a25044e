import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SinceLast, type Stretch, sinceLast } from "./since-last";

const at = (day: string, value: string) => ({ day, value });
const counted = (usage: string): SinceLast => ({ usage, since: null, estimateTooHigh: false });
const unknown: SinceLast = { usage: null, since: null, estimateTooHigh: false };
const tooHigh: SinceLast = { usage: null, since: null, estimateTooHigh: true };

const stretch = (
  previous: Stretch["previous"],
  estimates: Stretch["estimates"],
  next: Stretch["next"],
): Stretch => ({ previous, estimates, next });

describe("use since the state before", () => {
  test("from one reading to the next: 812 − 800.5", () => {
    expect(sinceLast("08-31", stretch(at("07-31", "800.5"), [], at("08-31", "812")), 5)).toEqual(
      counted("11.5"),
    );
  });

  test("nothing known before", () => {
    expect(sinceLast("08-31", stretch(null, [], at("08-31", "812")), 5)).toEqual(unknown);
  });

  test("read on the day it was put in: from what it was put in with", () => {
    expect(sinceLast("08-31", stretch(at("08-31", "3"), [], at("08-31", "4")), 5)).toEqual(counted("1"));
  });

  test("through zero: 100000 − 99987 + 12", () => {
    expect(sinceLast("08-31", stretch(at("07-31", "99987"), [], at("08-31", "12")), 5)).toEqual(
      counted("25"),
    );
  });

  test("backwards is no use, neither negative nor a turn", () => {
    for (const previous of ["850", "99990"]) {
      const before = at("07-31", previous);
      const lower = at("08-31", String(Number(previous) - 5));
      expect(sinceLast("08-31", stretch(before, [], lower), 5)).toEqual(unknown);
    }
  });

  // 800 read, 820 estimated, 840 read: 20 and 20.
  test("an estimate that holds parts the use", () => {
    const known = stretch(at("06-30", "800"), [at("07-31", "820")], at("08-31", "840"));
    expect(sinceLast("07-31", known, 5)).toEqual(counted("20"));
    expect(sinceLast("08-31", known, 5)).toEqual(counted("20"));
  });

  // 800 read, 850 estimated, 840 read: the 40 count from the 800.
  test("an estimate that a later reading contradicts counts for nothing", () => {
    const known = stretch(at("06-30", "800"), [at("07-31", "850")], at("08-31", "840"));
    expect(sinceLast("07-31", known, 5)).toEqual(tooHigh);
    expect(sinceLast("08-31", known, 5)).toEqual({ usage: "40", since: "06-30", estimateTooHigh: false });
  });

  // 99950 read, 99990 estimated, 99980 read: 30, not a turn of 99990.
  test("near the register's end such an estimate is no turn", () => {
    const known = stretch(at("06-30", "99950"), [at("07-31", "99990")], at("08-31", "99980"));
    expect(sinceLast("08-31", known, 5)).toMatchObject({ usage: "30", since: "06-30" });
  });

  // 99950 read, 99990 estimated, 12 read: 40 and 22.
  test("an estimate before zero, a reading after it", () => {
    const known = stretch(at("06-30", "99950"), [at("07-31", "99990")], at("08-31", "12"));
    expect(sinceLast("07-31", known, 5)).toEqual(counted("40"));
    expect(sinceLast("08-31", known, 5)).toEqual(counted("22"));
  });

  // 800 read, 830 estimated, 820 estimated again: the first gives way.
  test("an estimate that a later one takes back", () => {
    const known = stretch(at("05-31", "800"), [at("06-30", "830"), at("07-31", "820")], null);
    expect(sinceLast("06-30", known, 5)).toEqual(tooHigh);
    expect(sinceLast("07-31", known, 5)).toMatchObject({ usage: "20", since: "05-31" });
  });

  test("an estimate below the reading before it", () => {
    const known = stretch(at("06-30", "800"), [at("07-31", "790")], at("08-31", "810"));
    expect(sinceLast("07-31", known, 5)).toEqual(unknown);
    expect(sinceLast("08-31", known, 5)).toMatchObject({ usage: "10", since: "06-30" });
  });

  test("whatever is estimated, the parts add up to what was read", () => {
    const value = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(value, value, fc.array(value, { maxLength: 6 }), (first, use, guesses) => {
        fc.pre(use < 40_000);
        const last = (first + use) % 100_000;
        fc.pre(last >= first || (first >= 90_000 && last < 50_000));
        const estimates = guesses.map((guess, index) => at(`07-0${index + 1}`, String(guess)));
        const known = stretch(at("06-30", String(first)), estimates, at("08-31", String(last)));
        const days = [...estimates.map(({ day }) => day), "08-31"];
        const uses = days.map((day) => Number(sinceLast(day, known, 5).usage ?? 0));
        expect(uses.every((part) => part >= 0)).toBe(true);
        expect(uses.reduce((sum, part) => sum + part, 0)).toBe(use);
      }),
      { numRuns: 10_000 },
    );
  });
});
