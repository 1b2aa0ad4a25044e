import fc from "fast-check";
import qrcodegen from "nayuki-qr-code-generator";
import { describe, expect, it, test } from "vitest";
import { qrSymbol } from "./qr-symbol";

const { QrCode, QrSegment } = qrcodegen;

function byLibrary(bytes: Uint8Array) {
  const segments = [QrSegment.makeEci(4), QrSegment.makeBytes([...bytes])];
  return QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, 15, 15, -1, false);
}

function expectSame(bytes: Uint8Array): void {
  const expected = byLibrary(bytes);
  const symbol = qrSymbol(bytes);
  expect(symbol).toEqual(symbol.map((row, y) => row.map((_, x) => expected.getModule(x, y))));
  expect(symbol).toEqual(qrSymbol(bytes, expected.mask));
}

describe("qrSymbol", () => {
  // Bytes that fill the symbol without a pattern; each factor was looked for, so that every mask is the best one once.
  test.each([
    [10, 0],
    [7, 1],
    [1, 2],
    [3, 3],
    [24, 4],
    [31, 5],
    [2, 6],
    [19, 7],
  ])("of squares times %i takes mask %i, as the library does", (factor, mask) => {
    const bytes = Uint8Array.from({ length: 411 }, (_, at) => (at * at * factor + factor - 1) % 251);
    expect(byLibrary(bytes).mask).toBe(mask);
    expectSame(bytes);
  });

  it("takes the mask that the library would take, however little fills it", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 411, size: "max" }), expectSame), { numRuns: 30 });
  }, 20_000);

  it("draws each of the eight masks differently", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => JSON.stringify(qrSymbol(bytes, mask)));
    expect(new Set(drawn).size).toBe(8);
  });
});
