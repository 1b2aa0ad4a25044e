import fc from "fast-check";
import qrcodegen from "nayuki-qr-code-generator";
import { describe, expect, it, test } from "vitest";
import { qrPenalty } from "./qr-penalty";

const { QrCode, QrSegment } = qrcodegen;

/** A symbol of the library with its own penalty, which it does not show. */
function judged(version: number, bytes: readonly number[], mask: number) {
  const segments = [QrSegment.makeBytes([...bytes])];
  const symbol = QrCode.encodeSegments(segments, QrCode.Ecc.LOW, version, version, mask, false);
  const { size } = symbol;
  const modules = Uint8Array.from({ length: size * size }, (_, at) =>
    Number(symbol.getModule(at % size, Math.floor(at / size))),
  );
  return { modules, penalty: (symbol as unknown as { getPenaltyScore(): number }).getPenaltyScore() };
}

const drawn = (...rows: string[]) => Uint8Array.from([...rows.join("")], (module) => Number(module === "#"));

describe("qrPenalty", () => {
  it("is what the library reckons, for symbols of any size and mask", () => {
    const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 17 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), bytes, fc.nat(7), (version, data, mask) => {
        const { modules, penalty } = judged(version, data, mask);
        expect(qrPenalty(modules)).toBe(penalty);
      }),
    );
  });

  test.each([
    ["nothing in it that is bad", ["#.#.#.", ".##..#", "#.#.#.", ".#..##", "#.##..", ".#.#.#"], 0],
    ["five alike in a row, and 56 % dark", ["#####.", ".#.#.#", "#.#.#.", ".#.#.#", "#.#.#.", ".#.#.#"], 13],
  ])("of a symbol with %s", (_, rows, penalty) => {
    expect(qrPenalty(drawn(...rows))).toBe(penalty);
  });
});
