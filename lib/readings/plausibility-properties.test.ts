import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { assessReading, expectedRange } from "./plausibility";
import type { PastUse, ReadingInput } from "./reading-input";

const services = fc.constantFrom(
  { service: "water", unit: "m3", decimals: 0 } as const,
  { service: "sewage", unit: "m3", decimals: 0 } as const,
  { service: "gas", unit: "m3", decimals: 3 } as const,
  { service: "heat", unit: "MWh", decimals: 3 } as const,
  { service: "heat", unit: "MWh", decimals: 0 } as const,
  { service: "heat", unit: "kWh", decimals: 0 } as const,
);

/** Register values of so many digits, often near either end, where the interesting things happen. */
const registerValue = (digits: number, decimals: number) => {
  const most = 10 ** (digits + decimals) - 1;
  const units = fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.integer({ min: 0, max: Math.min(most, 200) }),
    fc.integer({ min: Math.max(0, most - 200), max: most }),
  );
  return units.map((count) => new Big(count).div(new Big(10).pow(decimals)).toFixed());
};

const pastUses = (day: string) =>
  fc
    .array(fc.record({ days: fc.integer({ min: 1, max: 200 }), usage: fc.integer({ min: 0, max: 300 }) }))
    .map((uses) => {
      const history: PastUse[] = [];
      let to = day;
      for (const { days, usage } of uses) {
        const from = addDays(to, -days);
        history.push({ from, to, usage: String(usage) });
        to = from;
      }
      return history;
    });

/** A report that nothing is wrong with but, perhaps, its value. */
const readingInput: fc.Arbitrary<ReadingInput> = fc
  .record({
    kind: services,
    digits: fc.integer({ min: 3, max: 6 }),
    day: fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2020-01-01", days)),
    days: fc.integer({ min: 1, max: 400 }),
  })
  .chain(({ kind, digits, day, days }) => {
    const lastDay = addDays(day, -days);
    const value = registerValue(digits, kind.decimals);
    return fc.record({
      ...{
        service: fc.constant(kind.service),
        unit: fc.constant(kind.unit),
        decimals: fc.constant(kind.decimals),
      },
      digits: fc.constant(digits),
      lastActual: value.map((last) => ({ value: last, day: lastDay })),
      newest: fc.record({ value, day: fc.constant(addDays(lastDay, 1)), estimated: fc.boolean() }),
      annualEstimate: fc.option(fc.integer({ min: 0, max: 5000 }).map(String)),
      history: pastUses(lastDay),
      value,
      day: fc.constant(day),
      today: fc.constant(day),
      installedOn: fc.constant("2000-01-01"),
      removedOn: fc.constant(null),
      lastBilledDay: fc.constant(null),
    });
  });

const holds = <T>(arbitrary: fc.Arbitrary<T>, claim: (example: T) => void) =>
  fc.assert(fc.property(arbitrary, claim), { numRuns: 400 });

describe("whatever is reported", () => {
  it("a use is never negative, and never more than the register holds", () => {
    holds(readingInput, (input) => {
      const assessment = assessReading(input);
      if (assessment.outcome === "refused") return;
      expect(new Big(assessment.usage).gte(0)).toBe(true);
      expect(new Big(assessment.usage).lte(new Big(10).pow(input.digits))).toBe(true);
    });
  });

  it("the last reading and the use make the new value, modulo the register", () => {
    holds(readingInput, (input) => {
      const assessment = assessReading(input);
      if (assessment.outcome === "refused") return;
      const reached = new Big(input.lastActual.value)
        .plus(assessment.usage)
        .mod(new Big(10).pow(input.digits));
      expect(reached.eq(input.value)).toBe(true);
    });
  });

  it("a value not below the last one is never refused, however far off", () => {
    holds(readingInput, (input) => {
      if (new Big(input.value).gte(input.lastActual.value))
        expect(assessReading(input).outcome).not.toBe("refused");
    });
  });

  it("a value below the last one is asked about or refused, never just taken", () => {
    holds(readingInput, (input) => {
      if (new Big(input.value).gte(input.lastActual.value)) return;
      const assessment = assessReading(input);
      const why = assessment.outcome === "ask" ? assessment.reasons : assessment.outcome;
      expect([why].flat()).toContain(assessment.outcome === "ask" ? "rollover" : "refused");
    });
  });

  it("more use never makes a high reading an ordinary one", () => {
    const severity = (input: ReadingInput) => {
      const assessment = assessReading(input);
      const reasons = assessment.outcome === "ask" ? assessment.reasons : [];
      return reasons.includes("very-high") ? 2 : reasons.includes("high") ? 1 : 0;
    };
    holds(
      readingInput.chain((input) =>
        fc.tuple(fc.constant(input), registerValue(input.digits, input.decimals)),
      ),
      (pair) => {
        const [input, other] = pair;
        const [less, more] = [input.value, other].sort((a, b) => new Big(a).cmp(b));
        if (less === undefined || more === undefined || new Big(less).lt(input.lastActual.value)) return;
        expect(severity({ ...input, value: more })).toBeGreaterThanOrEqual(
          severity({ ...input, value: less }),
        );
      },
    );
  });

  it("past use decides of refusing only where the register may have passed zero", () => {
    holds(readingInput, (input) => {
      const judged = [assessReading(input), assessReading({ ...input, history: [], annualEstimate: null })];
      const taken = judged.filter(({ outcome }) => outcome !== "refused");
      if (taken.length !== 1) return;
      expect(taken).toMatchObject([{ outcome: "ask", reasons: expect.arrayContaining(["rollover"]) }]);
    });
  });

  it("what the form shows as usual is not asked about as high, low or zero", () => {
    holds(fc.tuple(readingInput, fc.double({ min: 0, max: 1, noNaN: true })), ([input, part]) => {
      const range = expectedRange(input);
      if (!range) return;
      const capacity = new Big(10).pow(input.digits);
      const width = new Big(range.high).minus(range.low).plus(capacity).mod(capacity);
      const value = width.times(part).plus(range.low).round(input.decimals).mod(capacity).toFixed();
      const assessment = assessReading({ ...input, value });
      if (assessment.outcome === "ask") expect(assessment.reasons).toEqual(["rollover"]);
      else expect(assessment.outcome).toBe("accepted");
    });
  });

  it("every value a hint offers would be taken without a word, or as a turn of the register", () => {
    holds(readingInput, (input) => {
      const assessment = assessReading(input);
      if (assessment.outcome === "accepted") return;
      for (const hint of assessment.hints) {
        if (!("value" in hint)) continue;
        const corrected = assessReading({ ...input, value: hint.value });
        if (corrected.outcome === "ask") expect(corrected.reasons).toEqual(["rollover"]);
        else expect(corrected.outcome).toBe("accepted");
      }
    });
  });

  it("a wrong day is refused whatever the value", () => {
    holds(fc.tuple(readingInput, fc.integer({ min: 1, max: 30 })), ([input, days]) => {
      expect(assessReading({ ...input, today: addDays(input.day, -days) })).toMatchObject({
        reason: "future",
      });
      expect(assessReading({ ...input, today: addDays(input.day, 14 + days) })).toMatchObject({
        reason: "too-old",
      });
      expect(assessReading({ ...input, lastBilledDay: input.day })).toMatchObject({
        reason: "before-last-billed",
      });
    });
  });
});
