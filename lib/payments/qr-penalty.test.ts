import fc from "fast-check";
import qrcodegen from "nayuki-qr-code-generator";
import { describe, expect, it, test } from "vitest";
import { qrPenalty } from "./qr-penalty";

const { QrCode, QrSegment } = qrcodegen;
const size = 25;

/** What the library reckons, which it does not show, for modules that are put in place of its own. */
function byLibrary(rows: readonly (readonly boolean[])[]): number {
  const symbol = QrCode.encodeSegments([QrSegment.makeBytes([])], QrCode.Ecc.LOW, 2, 2);
  expect(symbol.size).toBe(size);
  const judged: object = Object.assign<object, object>(symbol, { modules: rows });
  return (judged as { getPenaltyScore(): number }).getPenaltyScore();
}

const inRuns = (runs: readonly number[]): boolean[] =>
  runs.flatMap((length, at) => Array<boolean>(length).fill(at % 2 === 1)).slice(0, size);
const padded = (row: readonly boolean[]): boolean[] => [
  ...row,
  ...Array.from({ length: size - row.length }, (_, at) => at % 2 === 0),
];

const noise = fc.array(fc.boolean(), { minLength: size, maxLength: size });
const stripes = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 25 })
  .map(inRuns)
  .map(padded);
// As in the corner of a symbol, once or twice as wide, with more or less light about it, at the edge too.
const nearlyFinders = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.nat(9), fc.nat(9), fc.boolean())
  .map(([n, before, after, isMirrored]) => {
    const row = padded(inRuns([before, n, n, 3 * n, n, n, after]));
    return isMirrored ? row.reverse() : row;
  });
const symbols = fc
  .tuple(
    fc.array(fc.oneof(noise, stripes, nearlyFinders), { minLength: size, maxLength: size }),
    fc.boolean(),
  )
  .map(([rows, isTurned]) => (isTurned ? rows.map((_, x) => rows.map((row) => row[x] === true)) : rows));

const drawn = (...rows: string[]) => Uint8Array.from([...rows.join("")], (module) => Number(module === "#"));

describe("qrPenalty", () => {
  it("is what the library reckons, for good symbols and bad", () => {
    fc.assert(
      fc.property(symbols, (rows) => {
        expect(qrPenalty(Uint8Array.from(rows.flat(), Number))).toBe(byLibrary(rows));
      }),
    );
  });

  // A whole number of steps from half, which random symbols seldom are: 10, 15 of 25 modules are 40 %, 60 %.
  test.each([10, 15])("is what the library reckons where exactly %i of 25 modules are dark", (dark) => {
    const rows = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => ((x + 7 * y) * 11) % size < dark),
    );
    expect(rows.flat().filter(Boolean)).toHaveLength(dark * size);
    expect(qrPenalty(Uint8Array.from(rows.flat(), Number))).toBe(byLibrary(rows));
  });

  test.each([
    ["nothing in it that is bad", ["#.#.#.", ".##..#", "#.#.#.", ".#..##", "#.##..", ".#.#.#"], 0],
    ["five alike in a row, and 56 % dark", ["#####.", ".#.#.#", "#.#.#.", ".#.#.#", "#.#.#.", ".#.#.#"], 13],
  ])("of a symbol with %s", (_, rows, penalty) => {
    expect(qrPenalty(drawn(...rows))).toBe(penalty);
  });
});
