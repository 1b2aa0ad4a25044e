import { expect, test } from "vitest";
import { instantOf } from "@/lib/local-instant";

test.each([
  ["2026-12-01 08:00", "2026-12-01T07:00:00.000Z"],
  ["2026-07-01T08:00", "2026-07-01T06:00:00.000Z"],
  ["2026-07-01T00:30", "2026-06-30T22:30:00.000Z"],
  ["2026-03-29 03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25 02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25 03:00", "2026-10-25T02:00:00.000Z"],
])("%s in Ljubljana is %s", (local, instant) => {
  expect(instantOf(local)?.toISOString()).toBe(instant);
});

test.each([
  "2026-03-29 02:30",
  "2026-02-30 08:00",
  "2026-12-01 24:00",
  "2026-12-01 08:60",
  "2026-12-01",
  "",
  "8.00",
])("no clock there shows %j", (local) => {
  expect(instantOf(local)).toBeNull();
});
