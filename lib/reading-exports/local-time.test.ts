import { expect, test } from "vitest";
import { addDays, today } from "@/lib/dates";
import { endOfDay, lastSundayRule, summerTime } from "./local-time";

test.each([
  ["2026-01-31", "2026-01-31T23:00:00Z"],
  ["2026-06-30", "2026-06-30T22:00:00Z"],
  ["2026-03-28", "2026-03-28T23:00:00Z"],
  ["2026-03-29", "2026-03-29T22:00:00Z"],
  ["2026-10-24", "2026-10-24T22:00:00Z"],
  ["2026-10-25", "2026-10-25T23:00:00Z"],
])("the day %s ends at %s", (day, instant) => {
  expect(endOfDay(day)).toBe(Date.parse(instant) / 1000);
});

test("a second before its end it is still that day, for forty years", () => {
  for (let day = "1990-01-01"; day < "2030-01-01"; day = addDays(day, 1)) {
    const end = endOfDay(day);
    expect([today(new Date((end - 1) * 1000)), today(new Date(end * 1000))]).toEqual([day, addDays(day, 1)]);
  }
});

// The rules that the Green Button Alliance's own sample gives for North America differ in month and operator only.
test("the clock changes on the last Sundays of March and October, as ESPI packs it", () => {
  expect(lastSundayRule(summerTime.starts)).toBe("3E0E2000");
  expect(lastSundayRule(summerTime.ends)).toBe("AE0E3000");
});
