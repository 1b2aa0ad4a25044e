import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  namingsIn,
  paperWithTests,
  securityPaper,
  shownRequirements,
  testsOfRequirements,
} from "@/tests/requirements";

test("every requirement from R1 to R48 has a test that names it, and no test names another", () => {
  const requirements = shownRequirements();
  expect(requirements.map(({ number }) => number)).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
  expect(requirements.filter(({ tests }) => tests.length === 0).map(({ number }) => number)).toEqual([]);
  expect([...testsOfRequirements().keys()].filter((number) => number < 1 || number > 48)).toEqual([]);
});

test("the table of docs/security.md is the one that the tests make (`npm run requirements` writes it)", () => {
  expect(readFileSync(securityPaper, "utf8")).toBe(paperWithTests());
});

test("a test is found by the comment before it, by its own name, and behind a table of cases", () => {
  const source = [
    "// R24, R25: as pairs",
    'test("one", async () => {});',
    "  // R6",
    '  test.each([["a", 1]])("two %s", () => {});',
    "// R1",
    "test(`three $" + "{x}`, {}, () => {});",
    'test("four (R9)", () => {});',
    "// R2 is told of here, and no test follows",
  ].join("\n");
  expect(namingsIn(source)).toEqual([
    { numbers: [24, 25], name: "one" },
    { numbers: [6], name: "two …" },
    { numbers: [1], name: "three …" },
    { numbers: [9], name: "four" },
  ]);
});
