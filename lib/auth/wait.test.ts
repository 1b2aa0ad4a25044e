import { expect, test } from "vitest";
import { secondsToWait } from "@/lib/auth/wait";

const five = { free: 5, withinMinutes: 15 };

// R6
test("the first failures cost nothing", () => {
  for (let failures = 0; failures < 5; failures++) expect(secondsToWait(failures, 0, five)).toBe(0);
});

// R6
test("then each failure makes the wait longer, up to a quarter of an hour", () => {
  const waits = [5, 6, 7, 8, 9, 10, 11, 1000].map((failures) => secondsToWait(failures, 0, five));
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
});

// R6
test("time passed since the newest failure counts, and the wait ends", () => {
  expect(secondsToWait(6, 20, five)).toBe(40);
  expect(secondsToWait(6, 60, five)).toBe(0);
  expect(secondsToWait(6, 5000, five)).toBe(0);
});
