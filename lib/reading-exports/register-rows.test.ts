import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import {
  exportedRegister,
  exportedStates,
  plainStates,
  statesInPages,
} from "@/tests/support/exported-registers";
import { type ExportedState, type RegisterRow, registerRows } from "./register-rows";

async function rowsOf(states: readonly ExportedState[], size = 3): Promise<RegisterRow[]> {
  const { key, digits } = exportedRegister();
  const rows: RegisterRow[] = [];
  for await (const some of registerRows(statesInPages({ [key]: states }, size)(exportedRegister()), digits)) {
    rows.push(...some);
  }
  return rows;
}

const usesOf = async (states: readonly ExportedState[], size?: number) =>
  (await rowsOf(states, size)).map(({ usage }) => usage);

describe("use since the state that counted before", () => {
  test("the first state of all has none", async () => {
    expect(await usesOf(exportedStates(["2026-01-31", "812"], ["2026-02-28", "820.5"]))).toEqual([
      null,
      "8.5",
    ]);
  });

  test("what a meter was put in and taken out with counts", async () => {
    const states = exportedStates(
      ["2026-01-01", "3", "installation"],
      ["2026-01-31", "12"],
      ["2026-02-10", "15", "removal"],
    );
    // 12 − 3 and 15 − 12.
    expect(await usesOf(states)).toEqual([null, "9", "3"]);
  });

  test("a register that passes zero goes on", async () => {
    expect(await usesOf(exportedStates(["2026-01-31", "99987"], ["2026-02-28", "12"]))).toEqual([null, "25"]);
  });

  test("an estimate that holds parts the use; one that is contradicted has none", async () => {
    const holds = exportedStates(
      ["2026-01-31", "812"],
      ["2026-02-28", "820", "estimate"],
      ["2026-03-31", "840"],
    );
    expect(await usesOf(holds)).toEqual([null, "8", "20"]);
    const tooHigh = exportedStates(
      ["2026-01-31", "812"],
      ["2026-02-28", "850", "estimate"],
      ["2026-03-31", "840"],
    );
    expect(await usesOf(tooHigh)).toEqual([null, null, "28"]);
  });

  test("an estimate is judged by a reading that comes pages later", async () => {
    const months = Array.from({ length: 120 }, (_, at) => addDays("2020-01-31", at));
    const estimates = months.map((day) => [day, "900", "estimate"] as const);
    const states = exportedStates(["2020-01-01", "812"], ...estimates, ["2026-03-31", "840"]);
    expect(await usesOf(states)).toEqual([null, ...months.map(() => null), "28"]);
  });

  test("a slip of the pen takes no use away and adds none", async () => {
    const slip = exportedStates(
      ["2026-01-31", "812"],
      ["2026-02-28", "8200"],
      ["2026-03-31", "830"],
      ["2026-04-30", "840"],
    );
    expect(await usesOf(slip)).toEqual([null, null, "18", "10"]);
  });

  test("of two readings of a day one counts: the utility's own", async () => {
    const twice = exportedStates(
      ["2026-01-31", "812"],
      ["2026-02-28", "821", "customer"],
      ["2026-02-28", "820"],
      ["2026-03-31", "830"],
    );
    expect(await usesOf(twice)).toEqual([null, null, "8", "10"]);
  });
});

test("the uses add up to what the register went on, however many states come at a time", async () => {
  await fc.assert(
    fc.asyncProperty(plainStates, fc.integer({ min: 1, max: 80 }), async (states, size) => {
      const rows = await rowsOf(states, size);
      expect(rows.map(({ state }) => state)).toEqual(states);
      expect(rows).toEqual(await rowsOf(states, 10_000));
      const sum = rows.reduce((total, { usage }) => total.plus(usage ?? 0), new Big(0));
      const [first, last] = [new Big(states[0]?.value ?? 0), new Big(states.at(-1)?.value ?? 0)];
      expect(sum.minus(last.minus(first)).mod(100_000).toFixed()).toMatch(/^-?0$/);
      expect(rows.every(({ usage }) => usage === null || new Big(usage).gte(0))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
