import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf, stateOf, textRow } from "./text-row";

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

test("a state keeps its shape and its word, and no text can pass for one", () => {
  const [date, state] = cellsOf(textRow("31. 10. 2026", { shape: "check", word: "Potrjeno" }));
  expect(stateOf(date?.[0] ?? "")).toBeNull();
  expect(stateOf(state?.[0] ?? "")).toEqual({ shape: "check", word: "Potrjeno" });
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const [cell] of cellsOf(textRow(text, `check\u001f${text}`))) expect(stateOf(cell)).toBeNull();
    }),
  );
});
