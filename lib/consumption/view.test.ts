import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neighbour, periodsOf, viewOf, viewQuery } from "@/lib/consumption/view";
import { isDay } from "@/lib/dates";

const day = "2026-11-26";
const asked = (query: string, on = day) => viewOf(Object.fromEntries(new URLSearchParams(query)), on);

describe("what an address shows", () => {
  test("the months of this year at first, those of the last one in January and February", () => {
    expect(asked("").view).toMatchObject({
      step: "months",
      from: "2026-01-01",
      to: "2026-12-31",
      own: false,
    });
    expect(asked("", "2026-02-20").view).toMatchObject({ from: "2025-01-01", to: "2025-12-31" });
    expect(asked("", "2026-03-01").view.from).toBe("2026-01-01");
  });

  test("quarters of a year, half-years of three, five years", () => {
    expect(periodsOf(asked("view=quarters").view)).toHaveLength(4);
    expect(periodsOf(asked("view=halves").view)).toHaveLength(6);
    expect(periodsOf(asked("view=years").view).map(({ from }) => from)[0]).toBe("2022-01-01");
  });

  test("a range of one's own, by months, or by years where it is long", () => {
    const { view } = asked("view=range&from=2026-03-15&to=2026-05-10");
    expect(periodsOf(view)).toEqual([
      { from: "2026-03-15", to: "2026-03-31" },
      { from: "2026-04-01", to: "2026-04-30" },
      { from: "2026-05-01", to: "2026-05-10" },
    ]);
    expect(asked("view=range&from=2016-03-15&to=2026-05-10").view.step).toBe("years");
  });

  test.each([
    ["view=range", ["from not-a-day", "to not-a-day"]],
    ["view=range&from=2026-02-30&to=2026-05-10", ["from not-a-day"]],
    ["view=range&from=2026-05-10&to=2026-05-09", ["to before-from"]],
    ["view=range&from=1990-05-10&to=2026-05-09", ["to too-long"]],
    ["view=range&from=0001-01-01&to=9999-12-31", ["from not-a-day", "to not-a-day"]],
  ])("%s is told what to mend", (query, faults) => {
    const { view, faults: found } = asked(query);
    expect(found.map(({ field, reason }) => `${field} ${reason}`)).toEqual(faults);
    expect(view.own).toBe(false);
  });

  test("nonsense shows what is shown at first", () => {
    expect(asked("view=toString&until=x&unit=litre").view).toEqual(asked("").view);
  });

  test("an address leads back to its view", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("months", "quarters", "halves", "years", "range"),
        fc.date({ min: new Date("1960-01-01"), max: new Date("2190-01-01"), noInvalidDate: true }),
        fc.nat({ max: 4_000 }),
        fc.boolean(),
        (kind, start, days, energy) => {
          const from = start.toISOString().slice(0, 10);
          const to = new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
          const query = `view=${kind}&from=${from}&to=${to}&until=${to}${energy ? "&unit=kWh" : ""}&services=water,gas`;
          const { view } = asked(query);
          expect(asked(viewQuery(view)).view).toEqual(view);
        },
      ),
    );
  });
});

describe("the views beside one", () => {
  test("adjoin a range of one's own and are as long", () => {
    const { view } = asked("view=range&from=2026-03-01&to=2026-03-31");
    expect(neighbour(view, -1, day)).toMatchObject({ from: "2026-01-29", to: "2026-02-28" });
    expect(neighbour(view, 1, day)).toMatchObject({ from: "2026-04-01", to: "2026-05-01" });
  });

  test("are a year away elsewhere, and none begins in the future", () => {
    const { view } = asked("view=halves");
    expect(neighbour(view, -1, day)).toMatchObject({ from: "2023-01-01", to: "2025-12-31" });
    expect(neighbour(asked("").view, 1, day)).toBeNull();
    expect(isDay(neighbour(view, 1, day)?.from)).toBe(true);
  });
});
