import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DegreeDays } from "@/lib/consumption/day-weights";
import { inEnergy } from "@/lib/consumption/gas-energy";
import { type MeasuredUse, measuredUse } from "@/lib/consumption/measured-use";
import { amountIn, periodUse } from "@/lib/consumption/period-use";
import { periodsIn, steps } from "@/lib/consumption/periods";
import type { MeterRegister } from "@/lib/consumption/use-intervals";
import { addDays, daysBetween } from "@/lib/dates";
import { register } from "@/tests/support/registers";

const runs = { numRuns: 10_000 };
const timeout = 60_000;
const start = "2024-01-15";

/** Steps of a register: days from one reading to the next, and what was used, in thousandths. */
const advances = fc.array(fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 0, max: 99_000 })), {
  minLength: 1,
  maxLength: 8,
});
const service = fc.constantFrom("water", "heat", "gas");
const decimals = fc.constantFrom(0, 1, 3);
const weather = fc.option(
  fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 30, maxLength: 60 }).map(
    (pattern): DegreeDays => ({
      first: "2024-01-01",
      values: Array.from({ length: 1_000 }, (_, at) => pattern[at % pattern.length] ?? 0),
    }),
  ),
  { nil: undefined },
);

/** A register that was read after each advance, beginning anywhere, so that some pass zero. */
const registers = fc
  .record({ advances, service, decimals, from: fc.integer({ min: 0, max: 99_999 }) })
  .map(({ advances, service, decimals, from }) => {
    const step = new Big(10).pow(-decimals);
    let [day, value, total] = [start, new Big(from), new Big(0)];
    const written: [string, string][] = [[day, value.toFixed()]];
    for (const [days, amount] of advances) {
      // Below a tenth of what the register holds, so that passing zero can be told from turning back.
      const used = step.times(decimals === 0 ? Math.floor(amount / 12) : amount);
      const passes = value.plus(used).gte(100_000);
      if (passes && value.lt(90_000)) continue;
      day = addDays(day, days);
      value = value.plus(used).mod(100_000);
      total = total.plus(used);
      written.push([day, value.toFixed()]);
    }
    const unit = service === "heat" ? "MWh" : "m3";
    return {
      meter: register(written.map((state) => state.join(" ")).join(" | "), { service, decimals, unit }),
      total,
      last: day,
    };
  });

const measure = (meter: MeterRegister, degreeDays?: DegreeDays): MeasuredUse =>
  measuredUse(meter.service, [meter], degreeDays);

const sumOf = (amounts: (string | null)[]): Big =>
  amounts.reduce((sum, amount) => sum.plus(amount ?? 0), new Big(0));

describe("use by periods", { timeout }, () => {
  test("adds up to the difference of the readings, to the last digit, and is never negative", () => {
    fc.assert(
      fc.property(
        registers,
        weather,
        fc.constantFrom(...steps),
        ({ meter, total, last }, degreeDays, step) => {
          const measured = measure(meter, degreeDays);
          const rows = periodsIn(step, "2023-12-01", addDays(last, 40)).map((period) =>
            periodUse(measured, period),
          );
          expect(sumOf(rows.map(({ amount }) => amount)).toFixed()).toBe(total.toFixed());
          expect(rows.every(({ amount }) => amount === null || new Big(amount).gte(0))).toBe(true);
        },
      ),
      runs,
    );
  });

  test("does not depend on the order in which readings came in", () => {
    fc.assert(
      fc.property(
        registers.chain(({ meter }) =>
          fc.record({
            meter: fc.constant(meter),
            shuffled: fc.shuffledSubarray([...meter.states], { minLength: meter.states.length }),
          }),
        ),
        ({ meter, shuffled }) => {
          expect(measure({ ...meter, states: shuffled }).stretches.map(({ interval }) => interval)).toEqual(
            measure(meter).stretches.map(({ interval }) => interval),
          );
        },
      ),
      runs,
    );
  });

  test("keeps its whole when one more reading that fits comes between", () => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.nat(), ({ meter, total, last }, at, share) => {
        const { stretches } = measure(meter);
        const long = stretches.filter(({ interval }) => addDays(interval.from, 1) < interval.to);
        const split = long[at % Math.max(1, long.length)]?.interval;
        if (!split) return;
        const before = meter.states.find(({ day }) => day === split.from);
        const used = split.amount
          .times(share % 101)
          .div(100)
          .round(split.decimals);
        const between = {
          day: addDays(split.from, 1),
          value: new Big(before?.value ?? 0).plus(used).mod(100_000).toFixed(),
          estimated: false,
          rank: 1,
        };
        const measured = measure({ ...meter, states: [...meter.states, between] });
        const whole = amountIn(measured, [{ from: start, to: last }]);
        expect(whole.toFixed()).toBe(total.toFixed());
      }),
      runs,
    );
  });

  test("stays the same sum however finely a range is parted", () => {
    fc.assert(
      fc.property(
        registers,
        weather,
        fc.integer({ min: 6, max: 45 }),
        ({ meter, last }, degreeDays, days) => {
          const measured = measure(meter, degreeDays);
          let [from, parts] = [start, new Big(0)];
          while (from < last) {
            const to = addDays(from, Math.min(days, daysBetween(from, last)));
            parts = parts.plus(amountIn(measured, [{ from, to }]));
            from = to;
          }
          expect(parts.toFixed()).toBe(amountIn(measured, [{ from: start, to: last }]).toFixed());
        },
      ),
      runs,
    );
  });

  test("a slip of the pen among good readings adds no use", () => {
    fc.assert(
      fc.property(
        registers,
        fc.nat(),
        fc.integer({ min: 0, max: 89_999 }),
        ({ meter, total, last }, at, value) => {
          const day = meter.states[1 + (at % Math.max(1, meter.states.length - 2))]?.day;
          if (meter.states.length < 4 || !day || day >= last) return;
          const slipped = { day: addDays(day, 1), value: String(value), estimated: false, rank: 1 };
          if (meter.states.some((state) => state.day === slipped.day)) return;
          const used = amountIn(measure({ ...meter, states: [...meter.states, slipped] }), [
            { from: start, to: last },
          ]);
          expect(used.lte(total)).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe("gas in kWh", { timeout }, () => {
  test("adds up to the whole of each reading, and months without gas have none", () => {
    const values = new Map(
      periodsIn("months", "2023-12-01", "2025-12-31").map(({ from }, at) => [from, `11.${400 + (at % 90)}`]),
    );
    fc.assert(
      fc.property(registers, ({ meter, last }) => {
        const gas = { ...meter, service: "gas" as const, unit: "m3" as const };
        const energy = inEnergy(measure(gas), "1.01062", values);
        if (!energy) throw new Error("no energy");
        const months = periodsIn("months", start, last).map((period) => periodUse(energy, period));
        const whole = amountIn(energy, [{ from: start, to: last }]);
        expect(sumOf(months.map(({ amount }) => amount)).toFixed()).toBe(whole.toFixed());
        expect(months.every(({ amount }) => amount === null || /^\d+$/.test(amount))).toBe(true);
      }),
      runs,
    );
  });
});
