import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import { upnSymbol, upnText } from "@/lib/payments/upn-qr";
import { qrPng } from "@/lib/qr/qr-drawing";
import type { QrMatrix } from "@/lib/qr/qr-matrix";
import { paymentSlip } from "@/tests/support/payment-slips";
import { scanPicture } from "@/tests/support/scanned-symbol";

const quiet = 4;
const text = upnText(paymentSlip());
const said = text.ok ? text.value : "";

/** Squares of modules, all light and all dark among them. */
const matrices: fc.Arbitrary<QrMatrix> = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

/** The modules with their quiet zone of a picture whose modules are `scale` pixels wide: light, dark or not plain. */
async function modulesOf(picture: Uint8Array, scale: number): Promise<(boolean | "grey")[][]> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const side = info.width / scale;
  return Array.from({ length: info.height / scale }, (_, y) =>
    Array.from({ length: side }, (_, x) => {
      const pixels = Array.from({ length: scale * scale }, (_, at) => {
        const [line, column] = [y * scale + Math.floor(at / scale), x * scale + (at % scale)];
        return data[line * info.width + column];
      });
      const [first] = pixels;
      return pixels.every((pixel) => pixel === first) && (first === 0 || first === 255)
        ? first === 0
        : "grey";
    }),
  );
}

function withQuietZone(matrix: QrMatrix): boolean[][] {
  const side = matrix.length + 2 * quiet;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => matrix[y - quiet]?.[x - quiet] ?? false),
  );
}

describe("qrPng", () => {
  it("draws each module where it is, at any scale", async () => {
    await fc.assert(
      fc.asyncProperty(matrices, fc.integer({ min: 1, max: 5 }), async (matrix, scale) => {
        expect(await modulesOf(qrPng(matrix, scale), scale)).toEqual(withQuietZone(matrix));
      }),
      { numRuns: 40 },
    );
  });

  it("of a payment is read", async () => {
    expect(await scanPicture(qrPng(upnSymbol(said), 12))).toMatchObject({ version: 15, text: said });
  });

  test.each([
    [1, 85, 1100],
    [8, 680, 2500],
  ])(
    "of a payment at %i pixels a module is %i wide, one bit a pixel, and below %i bytes",
    async (scale, side, most) => {
      const png = qrPng(upnSymbol(said), scale);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({ format: "png", width: side, height: side });
      expect(png[24]).toBe(1);
      expect(png.length).toBeLessThan(most);
    },
  );
});
