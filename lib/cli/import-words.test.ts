import { expect, test } from "vitest";
import type { ImportReport } from "@/lib/billing-import/report";
import { problemLine, reportLines } from "./import-words";

const counts = { rows: 0, refused: 0, added: 0, changed: 0, unchanged: 0, closed: 0 };
const imported: ImportReport = {
  ok: true,
  mode: "full",
  checkOnly: false,
  files: {
    "payers.csv": { ...counts, rows: 300, unchanged: 299, refused: 1 },
    "readings.csv": { ...counts, rows: 7, added: 4, changed: 2, unchanged: 1, closed: 3 },
  },
  filesSha256: "",
  problems: [],
  problemCount: 1,
  refusedRows: 1,
  refusedFolder: "/data/refused",
  notClosed: ["payers.csv"],
};

test("an import says file by file what it did", () => {
  expect(reportLines(imported)).toEqual([
    "payers.csv    300 rows: 0 new, 0 changed, 299 unchanged, 0 closed, 1 refused",
    "readings.csv  7 rows: 4 new, 2 changed, 1 unchanged, 3 closed, 0 refused",
    "payers.csv: nothing was closed, because rows of it were refused.",
    "The refused rows are in /data/refused.",
    "Imported.",
  ]);
});

test("a refusal says that nothing was imported, and what to do", () => {
  expect(reportLines({ ...imported, ok: false, reason: "bad-rows" })).toEqual([
    "payers.csv    300 rows: 1 refused",
    "readings.csv  7 rows: 0 refused",
    "Nothing was imported: mend the rows named above, or import the others with --skip-bad.",
  ]);
});

test("a problem names its place, or the file alone", () => {
  const problem = { file: "meters.csv", line: 12, column: "digits", value: "15", detail: "1 to 9" };
  expect(problemLine({ ...problem, reason: "out-of-range" })).toBe(
    'meters.csv, line 12, digits "15": must be 1 to 9',
  );
  expect(
    problemLine({ file: "meters.csv", line: 0, column: "", value: "", reason: "missing-file", detail: "" }),
  ).toBe("meters.csv: a full load needs this file");
});
