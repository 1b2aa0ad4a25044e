import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import { paymentSlip } from "@/tests/support/payment-slips";
import { scanPicture } from "@/tests/support/scanned-symbol";
import { qrDataUrl, qrPath, qrPng } from "./qr-drawing";
import type { QrMatrix } from "./qr-matrix";
import { upnSymbol, upnText } from "./upn-qr";

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
  const { data, info } = await sharp(picture)
    .flatten({ background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
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

const svg = (path: string, side: number, scale: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * scale}" height="${side * scale}" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`,
  );

describe("qrPath", () => {
  it("draws each module where it is, filled, with four light ones around", async () => {
    await fc.assert(
      fc.asyncProperty(matrices, async (matrix) => {
        const picture = svg(qrPath(matrix), matrix.length + 2 * quiet, 2);
        expect(await modulesOf(picture, 2)).toEqual(withQuietZone(matrix));
      }),
      { numRuns: 40 },
    );
  });

  it("of a payment fits 85 by 85, and is read", async () => {
    expect(await scanPicture(svg(qrPath(upnSymbol(said)), 85, 4))).toMatchObject({ version: 15, text: said });
  });

  it("is one path of runs", () => {
    const matrix = [
      [true, true, false],
      [false, false, false],
      [false, true, true],
    ];
    expect(qrPath(matrix)).toBe("m4 4h2v1h-2m1 1h2v1h-2");
    expect(qrPath([[false]])).toBe("");
  });

  it("stays below 18 kB", () => {
    expect(qrPath(upnSymbol(said)).length).toBeLessThan(18_000);
  });
});

describe("qrPng", () => {
  it("draws each module where it is, at any scale", async () => {
    await fc.assert(
      fc.asyncProperty(matrices, fc.integer({ min: 1, max: 5 }), async (matrix, scale) => {
        expect(await modulesOf(qrPng(matrix, scale), scale)).toEqual(withQuietZone(matrix));
      }),
      { numRuns: 40 },
    );
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

describe("qrDataUrl", () => {
  it("is a picture of a pixel a module, below 1.5 kB, that is read once it is larger", async () => {
    const url = qrDataUrl(upnSymbol(said));
    expect(url.length).toBeLessThan(1_500);
    const [type, content = ""] = url.split(",");
    expect(type).toBe("data:image/png;base64");
    const larger = sharp(Buffer.from(content, "base64")).resize(340, 340, { kernel: "nearest" }).png();
    expect(await scanPicture(await larger.toBuffer())).toMatchObject({ text: said });
  });
});
