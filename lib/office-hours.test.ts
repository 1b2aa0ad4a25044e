import { describe, expect, test } from "vitest";
import { officeAt, officeHours } from "./office-hours";

const morning = { from: "08:00", to: "13:00" };

test("days with the same hours stand together, in the reader's language", () => {
  const hours = [
    { weekday: 1, ...morning },
    { weekday: 3, from: "08:00", to: "16:30" },
    { weekday: 5, ...morning },
    { weekday: 7, ...morning },
  ] as const;
  expect(officeHours("sl", hours)).toEqual([
    { days: "ponedeljek, petek in nedelja", time: "8.00–13.00" },
    { days: "sreda", time: "8.00–16.30" },
  ]);
  expect(officeHours("en", hours)).toEqual([
    { days: "Monday, Friday and Sunday", time: "8:00–13:00" },
    { days: "Wednesday", time: "8:00–16:30" },
  ]);
});

test("an office without hours says none", () => {
  expect(officeHours("sl", [])).toEqual([]);
});

describe("open now", () => {
  // Monday, Wednesday, Friday 8.00–13.00. Summer time is two hours ahead of UTC, winter time one.
  const hours = [1, 3, 5].map((weekday) => ({ weekday: weekday as 1 | 3 | 5, ...morning }));
  const at = (instant: string) => officeAt(new Date(instant), hours);

  test.each([
    ["2026-09-28T06:00:00Z", "a Monday in summer, 8.00 sharp"],
    ["2026-11-27T11:59:59Z", "a Friday in winter, the last second before 13.00"],
  ])("%s: open, %s", (instant) => {
    expect(at(instant)).toEqual({ open: true, until: "13:00" });
  });

  test.each([
    ["2026-09-28T05:59:00Z", "2026-09-28", "before it opens"],
    ["2026-11-27T12:00:00Z", "2026-11-30", "a Friday, 13.00 sharp"],
    ["2026-09-28T22:30:00Z", "2026-09-30", "Tuesday has begun in Ljubljana, not in UTC"],
    // 25 December 2026 is a Friday, 28 December the Monday after.
    ["2026-12-24T09:00:00Z", "2026-12-28", "Christmas is work-free"],
    // Friday 1 January 2027 is work-free, and so is Saturday; Monday is the 4th.
    ["2026-12-30T13:00:00Z", "2027-01-04", "New Year is work-free"],
    // Easter Monday 2027.
    ["2027-03-27T09:00:00Z", "2027-03-31", "Easter Monday is work-free"],
  ])("%s: closed until %s, %s", (instant, day) => {
    expect(at(instant)).toEqual({ open: false, next: { day, from: "08:00" } });
  });

  test("an afternoon after a morning of the same day is the next opening", () => {
    const twice = [
      { weekday: 3 as const, from: "15:00", to: "17:00" },
      { weekday: 3 as const, from: "08:00", to: "10:00" },
    ];
    expect(officeAt(new Date("2026-09-30T10:00:00Z"), twice)).toEqual({
      open: false,
      next: { day: "2026-09-30", from: "15:00" },
    });
  });

  test("an office without hours never opens", () => {
    expect(officeAt(new Date("2026-09-30T10:00:00Z"), [])).toEqual({ open: false, next: null });
  });
});
