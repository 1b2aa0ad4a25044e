import { expect, test } from "vitest";
import { mostAttempts, pauseAfter } from "./backoff";

const pauses = Array.from({ length: mostAttempts }, (_, index) => pauseAfter(index + 1));

test("the first retry comes within a minute or so, later ones ever more rarely", () => {
  expect(pauses[0]).toBe(60);
  const waits = pauses.filter((pause) => pause !== null);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(new Set(waits).size).toBe(waits.length);
});

test("a mail server that is away for a day loses no mail", () => {
  const total = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0);
  expect(total).toBeGreaterThan(24 * 3600);
  expect(total).toBeLessThan(5 * 24 * 3600);
});

test("after the last attempt there is none", () => {
  expect(pauses.at(-1)).toBeNull();
  expect(pauses.slice(0, -1)).not.toContain(null);
  expect(pauseAfter(mostAttempts + 1)).toBeNull();
});
