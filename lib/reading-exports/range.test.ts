import { expect, test } from "vitest";
import { rangeOf } from "./range";

test.each([
  ["", { ok: true, value: {} }],
  ["from=2026-01-01&to=2026-12-31", { ok: true, value: { from: "2026-01-01", to: "2026-12-31" } }],
  ["from=2026-01-01&to=2026-01-01", { ok: true, value: { from: "2026-01-01", to: "2026-01-01" } }],
  ["from=2026-01-01", { ok: true, value: { from: "2026-01-01" } }],
  ["to=2026-01-01", { ok: true, value: { to: "2026-01-01" } }],
  ["from=2026-02-29&to=2026-12-31", { ok: false, reason: "not-a-day" }],
  ["from=2026-01-01&to=danes", { ok: false, reason: "not-a-day" }],
  ["from=&to=2026-12-31", { ok: false, reason: "not-a-day" }],
  ["from=2026-12-31&to=2026-01-01", { ok: false, reason: "before-from" }],
])("%j", (query, range) => {
  expect(rangeOf(new URLSearchParams(query))).toMatchObject(range);
});
