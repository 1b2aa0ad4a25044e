import fc from "fast-check";
import { addDays, type Day } from "@/lib/dates";
import type { ExportedRegister } from "@/lib/reading-exports/queries";
import type { ExportedState } from "@/lib/reading-exports/register-rows";
import type { StatesOf } from "@/lib/reading-exports/register-states";

type Written = readonly [day: Day, value: string, source?: ExportedState["source"]];

const ranks = { installation: 0, removal: 0, company: 1, remote: 1, customer: 2, estimate: 3 };

/** States of a register from days, values and how they are known; without that the utility read them. */
export const exportedStates = (...written: readonly Written[]): ExportedState[] =>
  written.map(([day, value, source = "company"]) => ({
    day,
    value,
    source,
    estimated: source === "estimate",
    pending: false,
    rank: ranks[source],
  }));

/** A water meter of five wheels unless told otherwise. */
export const exportedRegister = (more: Partial<ExportedRegister> = {}): ExportedRegister => ({
  key: "1 2020-01-01",
  meterId: "1",
  supplyPointId: "1",
  serial: "18204517",
  service: "water",
  unit: "m3",
  digits: 5,
  from: "2020-01-01",
  to: null,
  initial: null,
  final: null,
  ...more,
});

/** States that are there already, in pages of some size, by the key of their register. */
export const statesInPages = (
  known: Readonly<Record<string, readonly ExportedState[]>>,
  size = 3,
): StatesOf =>
  async function* ({ key }) {
    const states = known[key] ?? [];
    for (let at = 0; at < states.length; at += size) yield states.slice(at, at + size);
  };

/** All portions of a text. */
export async function textOf(portions: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const portion of portions) text += portion;
  return text;
}

const step = fc.record({
  days: fc.integer({ min: 1, max: 70 }),
  thousandths: fc.integer({ min: 0, max: 99_000 }),
  source: fc.constantFrom("company", "customer", "remote", "estimate"),
});

/** Registers of five wheels that go on from any value, so that some pass zero; all that is estimated holds. */
export const plainStates = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.array(step, { minLength: 1, maxLength: 60 }))
  .map(([start, steps]) => {
    let [day, value] = ["2010-01-15", start];
    return exportedStates(
      [day, written(value), "installation"],
      ...steps.map(({ days, thousandths, source }): Written => {
        const passesZero = value + thousandths >= 100_000_000;
        day = addDays(day, days);
        value = passesZero && value < 90_000_000 ? value : (value + thousandths) % 100_000_000;
        return [day, written(value), passesZero ? "company" : source];
      }),
    );
  });

const written = (thousandths: number): string =>
  `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`.replace(/\.?0+$/, "") ||
  "0";
