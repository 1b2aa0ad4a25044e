import { expect, test } from "vitest";
import { usageBetween } from "./register-use";

test.each([
  ["812", "821", 5, "9"],
  ["812.5", "821.25", 5, "8.75"],
  ["821", "821", 5, "0"],
  ["99987", "12", 5, "25"],
  ["9999.9", "0.4", 4, "0.5"],
  ["89999", "12", 5, null],
  ["99987", "99980", 5, null],
  ["99987", "49999", 5, "50012"],
  ["99987", "50000", 5, null],
  ["821", "812", 5, null],
])("from %s to %s on a register of %i digits: %s", (from, to, digits, use) => {
  expect(usageBetween(from, to, digits)).toBe(use);
});
