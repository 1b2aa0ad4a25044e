import { expect, test } from "vitest";
import { officeHours } from "./office-hours";

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
