import { expect, test } from "vitest";
import { problemLine } from "./problem-line";

test("a problem names its place, or the file alone", () => {
  const problem = { file: "meters.csv", line: 12, column: "digits", value: "15", detail: "1 to 9" };
  expect(problemLine({ ...problem, reason: "out-of-range" })).toBe(
    'meters.csv, line 12, digits "15": must be 1 to 9',
  );
  expect(
    problemLine({ file: "meters.csv", line: 0, column: "", value: "", reason: "missing-file", detail: "" }),
  ).toBe("meters.csv: a full load needs this file");
});
