import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { MeterHistory } from "./meter-history";
import { assessReading } from "./plausibility";
import { readingDays } from "./reading-days";

const today = "2026-09-28";
const meter: MeterHistory = {
  service: "water",
  unit: "m3",
  digits: 5,
  decimals: 0,
  annualEstimate: null,
  lastActual: { value: "812", day: "2026-08-31" },
  newest: { value: "812", day: "2026-08-31", estimated: false },
  history: [],
  installedOn: "2020-01-01",
  removedOn: null,
  lastBilledDay: null,
  since: "reading",
  theirsSince: "2020-01-01",
};

test("today and 14 days back", () => {
  const days = readingDays(meter, today);
  expect([days.length, days[0], days.at(-1)]).toEqual([15, "2026-09-28", "2026-09-14"]);
});

test("none after a reading of today", () => {
  expect(readingDays({ ...meter, lastActual: { value: "812", day: today } }, today)).toEqual([]);
});

test("not from before the point was theirs", () => {
  expect(readingDays({ ...meter, theirsSince: "2026-09-27" }, today)).toEqual(["2026-09-28", "2026-09-27"]);
});

test("exactly the days that a reading is not refused for", () => {
  const someDay = fc.integer({ min: -30, max: 0 }).map((back) => addDays(today, back));
  fc.assert(
    fc.property(someDay, someDay, fc.option(someDay), (read, installedOn, lastBilledDay) => {
      const state = { ...meter, lastActual: { value: "812", day: read }, installedOn, lastBilledDay };
      const offered = readingDays(state, today);
      for (let back = -1; back <= 20; back++) {
        const day = addDays(today, -back);
        const refused = assessReading({ ...state, value: "821", day, today }).outcome === "refused";
        expect(offered.includes(day)).toBe(!refused);
      }
    }),
  );
});
