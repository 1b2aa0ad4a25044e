import { expect, test } from "vitest";
import type { ImportReport } from "@/lib/billing-import/report";
import { reportLines } from "./import-words";

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
  changedRows: [],
};

test("an import says file by file what it did", () => {
  expect(reportLines(imported)).toEqual([
    "payers.csv    300 rows: 0 new, 0 changed, 299 unchanged, 0 closed, 1 refused",
    "readings.csv  7 rows: 4 new, 2 changed, 1 unchanged, 3 closed, 0 refused",
    "payers.csv: nothing was closed, because rows of it were refused.",
    "What was refused is in /data/refused.",
    "Imported.",
  ]);
});

test("a refusal says that nothing was imported, and what to do", () => {
  expect(reportLines({ ...imported, ok: false, reason: "bad-rows" })).toEqual([
    "payers.csv    300 rows: 1 refused",
    "readings.csv  7 rows: 0 refused",
    "Nothing was imported: mend what is named above, or import the rest with --skip-bad.",
  ]);
});

test("of documents, files are counted", () => {
  const files = { documents: { ...counts, rows: 3, added: 2, refused: 1 }, "PDFs of documents": counts };
  expect(reportLines({ ...imported, files, notClosed: [] }).slice(0, 2)).toEqual([
    "documents          3 files: 2 new, 0 changed, 0 unchanged, 0 closed, 1 refused",
    "PDFs of documents  0 rows: 0 new, 0 changed, 0 unchanged, 0 closed, 0 refused",
  ]);
});
