import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFor } from "./random";

describe("randomFor", () => {
  it("gives these numbers, on every machine and in every year", () => {
    const random = randomFor(1, "household", 17);
    expect([random.whole(0, 999_999), random.whole(0, 999_999), random.whole(0, 999_999)]).toEqual([
      85_023, 433_524, 141_792,
    ]);
  });

  it("keeps to its bounds", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, low, width) => {
        const random = randomFor(seed);
        const whole = random.whole(low, low + width);
        expect(Number.isInteger(whole) && whole >= low && whole <= low + width).toBe(true);
        const fraction = random.fraction();
        expect(fraction >= 0 && fraction < 1).toBe(true);
        expect(["a", "b", "c"]).toContain(random.pick(["a", "b", "c"]));
      }),
    );
  });

  it("spreads evenly enough", () => {
    const sum = Array.from({ length: 4_000 }, (_, slot) => randomFor("spread", slot).fraction()).reduce(
      (total, fraction) => total + fraction,
      0,
    );
    expect(sum / 4_000).toBeCloseTo(0.5, 1);
  });

  it("has nothing to pick from an empty list", () => {
    expect(() => randomFor("x").pick([])).toThrow(RangeError);
  });
});
