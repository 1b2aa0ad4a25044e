import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf, textRow } from "./text-row";

test("a row's cells come out as they went in, with what stands under them", () => {
  expect(cellsOf(textRow("januar", "12 m³", ["9 m³", "ocena", "do 7. 1. 2026"], ""))).toEqual([
    ["januar"],
    ["12 m³"],
    ["9 m³", "ocena", "do 7. 1. 2026"],
    [""],
  ]);
});

test("no text can open a cell of its own", () => {
  const cell = fc.oneof(fc.string(), fc.tuple(fc.string(), fc.string()));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const read = cellsOf(textRow(...cells));
      expect(read.map((texts) => texts.length)).toEqual(cells.map((of) => (typeof of === "string" ? 1 : 2)));
    }),
    { numRuns: 2_000 },
  );
});
