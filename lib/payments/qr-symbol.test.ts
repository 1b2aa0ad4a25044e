import fc from "fast-check";
import qrcodegen from "nayuki-qr-code-generator";
import { describe, expect, it } from "vitest";
import { qrSymbol } from "./qr-symbol";

const { QrCode, QrSegment } = qrcodegen;

function byLibrary(bytes: Uint8Array) {
  const segments = [QrSegment.makeEci(4), QrSegment.makeBytes([...bytes])];
  return QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, 15, 15, -1, false);
}

describe("qrSymbol", () => {
  it("takes the mask that the library would take", () => {
    const masks = new Set<number>();
    // Few bytes leave a pattern of filling to be masked, many do not: so all masks are the best one at times.
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 411, size: "max" }), (bytes) => {
        const expected = byLibrary(bytes);
        masks.add(expected.mask);
        const symbol = qrSymbol(bytes);
        expect(symbol).toEqual(symbol.map((row, y) => row.map((_, x) => expected.getModule(x, y))));
        expect(symbol).toEqual(qrSymbol(bytes, expected.mask));
      }),
      { numRuns: 60 },
    );
    expect(masks.size).toBeGreaterThan(2);
  }, 20_000);

  it("draws each of the eight masks differently", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => JSON.stringify(qrSymbol(bytes, mask)));
    expect(new Set(drawn).size).toBe(8);
  });
});
