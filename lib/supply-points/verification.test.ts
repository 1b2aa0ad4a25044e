import { expect, test } from "vitest";
import { verificationOn } from "./verification";

test.each([
  ["never said", null, null],
  ["ran out yesterday", "2026-09-27", "lapsed"],
  ["ends today", "2026-09-28", "ending"],
  ["ends in six months", "2027-03-28", "ending"],
  ["ends a day later", "2027-03-29", null],
])("%s", (_, until, state) => {
  expect(verificationOn(until, "2026-09-28")).toBe(state);
});
