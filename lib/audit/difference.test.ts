import { expect, test } from "vitest";
import { difference, inOneLine } from "./difference";

test("names what was changed and nothing else", () => {
  expect(difference({ role: "operator", name: "Ana" }, { role: "admin", name: "Ana" })).toEqual([
    "role: operator → admin",
  ]);
  expect(difference({ role: "operator" }, null)).toEqual(["role: operator → –"]);
  expect(difference(null, { role: "admin" })).toEqual(["role: admin"]);
  expect(difference(null, null)).toEqual([]);
  expect(difference({ a: [1] }, { a: [1, 2] })).toEqual(["a: [1] → [1,2]"]);
});

test("writes details in one line", () => {
  expect(inOneLine({ batch: 7, readings: 3 })).toBe("batch: 7, readings: 3");
  expect(inOneLine({})).toBe("");
});
