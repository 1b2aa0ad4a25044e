import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { countsForBill, nextWindow, windowOn } from "./reading-windows";

const september = { from: "2026-09-26", to: "2026-10-03" };

test.each([
  ["water", "2026-09-25", null],
  ["water", "2026-09-26", september],
  ["water", "2026-09-30", september],
  ["heat", "2026-10-03", september],
  ["water", "2026-10-04", null],
  ["gas", "2026-09-25", null],
  ["gas", "2026-09-26", { from: "2026-09-26", to: "2026-09-30" }],
  ["gas", "2026-10-01", null],
  ["gas", "2028-02-25", { from: "2028-02-25", to: "2028-02-29" }],
  ["water", "2027-01-02", { from: "2026-12-27", to: "2027-01-03" }],
] as const)("%s on %s is read in %j", (service, day, window) => {
  expect(windowOn(service, day)).toEqual(window);
});

test.each([
  ["water", "2026-09-28", september],
  ["water", "2026-10-03", september],
  ["water", "2026-10-04", { from: "2026-10-27", to: "2026-11-03" }],
  ["gas", "2026-10-01", { from: "2026-10-27", to: "2026-10-31" }],
  ["gas", "2027-01-31", { from: "2027-01-27", to: "2027-01-31" }],
  ["gas", "2027-02-01", { from: "2027-02-24", to: "2027-02-28" }],
] as const)("for %s on %s the next bill is read in %j", (service, day, window) => {
  expect(nextWindow(service, day)).toEqual(window);
});

test.each([
  ["of the window, received in it", "2026-09-27", "2026-10-02", true],
  ["of its first day, received on its last", "2026-09-26", "2026-10-03", true],
  ["of the window, received after it", "2026-09-27", "2026-10-04", false],
  ["from before the window, received in it", "2026-09-25", "2026-09-28", false],
  ["of a day between two windows", "2026-10-10", "2026-10-10", false],
])("a reading %s: counts %#", (_, readOn, received, counts) => {
  expect(countsForBill("water", { readOn, received })).toBe(counts);
});

test("each month has one window, and a day is never in two", () => {
  for (const service of ["water", "gas"] as const) {
    const opened = new Set<string>();
    for (let day = "2027-01-10"; day < "2028-01-10"; day = addDays(day, 1)) {
      const window = windowOn(service, day);
      if (window) opened.add(window.from);
      if (window) expect(nextWindow(service, day)).toEqual(window);
    }
    expect(opened.size).toBe(12);
  }
});
