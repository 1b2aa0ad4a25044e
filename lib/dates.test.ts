import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatDayLong,
  formatDayShort,
  formatDayTime,
  hourOf,
  isDay,
  parseSlovenianDay,
  paymentDay,
  today,
} from "./dates";

const anyDay = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("today", () => {
  // The suite runs with TZ in Alaska: none of these may take the day from the process.
  test.each([
    ["2026-01-14T23:00:00Z", "2026-01-15", "winter midnight is 23.00 UTC"],
    ["2026-01-14T22:59:59Z", "2026-01-14", "a second before"],
    ["2026-07-14T22:00:00Z", "2026-07-15", "summer midnight is 22.00 UTC"],
    ["2026-07-14T21:59:59Z", "2026-07-14", "a second before"],
    ["2026-03-29T00:59:59Z", "2026-03-29", "just before the clocks go forward"],
    ["2026-10-25T22:59:59Z", "2026-10-25", "the day of 25 hours"],
    ["2026-12-31T23:00:00Z", "2027-01-01", "new year"],
  ])("%s is %s (%s)", (instant, day) => {
    expect(today(new Date(instant))).toBe(day);
  });
});

describe("isDay", () => {
  test.each(["2024-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])("takes %s", (day) => {
    expect(isDay(day)).toBe(true);
  });
  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "0000-01-01",
    "2026-01-01T00:00",
    "",
    null,
    20260101,
  ])("refuses %s", (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe("reckoning with days", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it("counts days across both changes of the clock", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });

  it("adding is the inverse of counting", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it("months never leave the wanted month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(addMonths(day, count))).toBe(months(day) + count);
      }),
    );
  });

  it("refuses to reckon with what is no day", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => paymentDay("28.9.2026")).toThrow(RangeError);
  });
});

describe("parseSlovenianDay", () => {
  test.each(["1.11.2017", "01.11.2017", "1. 11. 2017", " 1.\u00a011.\u00a02017 ", "2017-11-01"])(
    "reads %s",
    (text) => {
      expect(parseSlovenianDay(text)).toBe("2017-11-01");
    },
  );
  test.each(["", "31.6.2026", "29.2.2026", "1.11.17", "1/11/2017", "11.2017", "1.11.2017 10:00", "danes"])(
    "refuses %s",
    (text) => {
      expect(parseSlovenianDay(text)).toBeNull();
    },
  );
  it("reads back what the portal writes", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseSlovenianDay(formatDay(day, "sl"))).toBe(day);
        expect(parseSlovenianDay(paymentDay(day))).toBe(day);
      }),
    );
  });
});

describe("writing", () => {
  it("writes a day in both languages", () => {
    expect(formatDay("2026-09-28", "sl")).toBe("28. 9. 2026");
    expect(formatDay("2026-09-28", "en")).toBe("28 September 2026");
    expect(formatDayShort("2026-09-08", "sl")).toBe("8. 9.");
    expect(formatDayShort("2026-09-08", "en")).toBe("8 Sept");
    expect(formatDayLong("2026-09-28", "sl")).toBe("ponedeljek, 28. 9. 2026");
    expect(formatDayLong("2026-09-28", "en")).toBe("Monday, 28 September 2026");
    expect(paymentDay("2026-09-08")).toBe("08.09.2026");
  });

  it("tells the hour that the clock in Ljubljana shows", () => {
    expect(hourOf(new Date("2026-01-14T23:05:00Z"))).toBe(0);
    expect(hourOf(new Date("2026-07-14T06:59:00Z"))).toBe(8);
  });

  it("writes the time of Ljubljana, on the day of Ljubljana", () => {
    expect(formatDayTime(new Date("2026-09-28T08:42:00Z"), "sl")).toBe("28. 9. 2026 ob 10.42");
    expect(formatDayTime(new Date("2026-09-28T08:42:00Z"), "en")).toBe("28 September 2026 at 10:42");
    expect(formatDayTime(new Date("2026-01-14T23:05:00Z"), "sl")).toBe("15. 1. 2026 ob 0.05");
    expect(formatDayTime(new Date("2026-01-14T23:05:00Z"), "en")).toBe("15 January 2026 at 00:05");
  });
});
