import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayNumber, daysInMonth, numberedDay } from "./day-number";

describe("the number of a day", () => {
  const millisecondsPerDay = 86_400_000;
  const first = Date.UTC(2000, 0, 1);

  it("agrees with the platform's calendar on every day of the years 1 to 9999 that is tried", () => {
    const days = fc.integer({ min: -730_119, max: 2_921_939 });
    fc.assert(
      fc.property(days, (count) => {
        const iso = new Date(first + count * millisecondsPerDay).toISOString().slice(0, 10);
        expect(dayNumber(iso) - dayNumber("2000-01-01")).toBe(count);
        expect(numberedDay(dayNumber(iso))).toBe(iso);
      }),
      { numRuns: 20_000 },
    );
  });

  it("goes through two centuries without a gap", () => {
    let number = dayNumber("1899-12-31");
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2101, 0, 1); time += millisecondsPerDay) {
      number += 1;
      const iso = new Date(time).toISOString().slice(0, 10);
      if (dayNumber(iso) !== number || numberedDay(number) !== iso) expect(iso).toBe("in its place");
    }
    expect(numberedDay(number)).toBe("2100-12-31");
  });

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-01",
    "2026-13-01",
    "2026-01-00",
    "0000-12-31",
  ])("%s is none", (text) => {
    expect(dayNumber(text)).toBeNaN();
  });
  test.each([
    "2026-1-01",
    "2026/01/01",
    "2026-01-0x",
    " 026-01-01",
    "+026-01-01",
    "2026-01-011",
    null,
    5,
    undefined,
  ])("%s is not written as a day", (text) => {
    expect(dayNumber(text)).toBeNaN();
  });

  it("ends where the years have four digits", () => {
    expect(numberedDay(dayNumber("0001-01-01"))).toBe("0001-01-01");
    expect(() => numberedDay(dayNumber("0001-01-01") - 1)).toThrow(RangeError);
    expect(() => numberedDay(dayNumber("9999-12-31") + 1)).toThrow(RangeError);
    expect(() => numberedDay(Number.NaN)).toThrow(RangeError);
  });

  it("knows how long months are", () => {
    const lengths = Array.from({ length: 12 }, (_, at) => daysInMonth(2026, at + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2026].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
    expect([daysInMonth(2026, 0), daysInMonth(2026, 13)]).toEqual([0, 0]);
  });
});
