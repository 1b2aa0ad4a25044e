import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "@/lib/dates";
import { heatingMonthWeights } from "@/lib/readings/month-weights";
import { dayCell, groupBy, type Row, scaledCell } from "@/tests/support/csv-rows";
import { calendarOf } from "./calendar";
import { degreeDayRows } from "./degree-days";
import { calorificValueRows } from "./gas-energy";
import { coldnessOf } from "./weather";

const today = "2026-11-23";
const calendar = calendarOf(today, 36);
const days = degreeDayRows(calendar, 1) as Row[];
const months = groupBy(days, (row) => dayCell(row, "day").slice(0, 7));
const sum = (rows: readonly Row[] = []) =>
  rows.reduce((total, row) => total + Number(scaledCell(row, "degree_days", 2)), 0);

describe("degree days of the demonstration data", () => {
  it("has every day from a year before the history up to yesterday, once", () => {
    const first = addMonths(addDays(calendar.opening, 1), -12);
    const told = days.map((row) => dayCell(row, "day"));
    expect(told).toEqual(told.map((_, at) => addDays(first, at)));
    expect(told.at(-1)).toBe("2026-11-22");
  });

  it("heats no summer day, and a winter day as much as its month's bills say", () => {
    const ofYear = 330_000;
    for (const [month, rows] of months) {
      const number = Number(month.slice(5));
      if (month === today.slice(0, 7)) continue;
      const isSummer = number >= 6 && number <= 8;
      const share = isSummer ? 0 : Number(heatingMonthWeights[number - 1]) * coldnessOf(month, today, 1);
      expect(sum(rows), month).toBe(Math.round(ofYear * share));
    }
    expect(new Set(months.get("2026-01")?.map((row) => row.degree_days)).size).toBeGreaterThan(20);
  });

  it("has no day between 0 and 8, since a day of 12 °C and more is not heated", () => {
    expect(days.filter((row) => !/^0,00$/.test(row.degree_days ?? "") && sum([row]) < 800)).toEqual([]);
  });
});

it("tells the heating value of every month that was billed, and of the year before", () => {
  const rows = calorificValueRows(calendar, 1) as Row[];
  expect(rows).toHaveLength(calendar.months.length + 12);
  expect(dayCell(rows.at(-1), "month")).toBe(calendar.months.at(-1)?.first);
  expect(rows.every((row) => scaledCell(row, "kwh_per_m3", 3) >= 11_250n)).toBe(true);
});
