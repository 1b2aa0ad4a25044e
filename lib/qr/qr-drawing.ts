import { encodePng } from "@/lib/png";
import type { QrMatrix } from "@/lib/qr/qr-matrix";

/** Light modules that a symbol needs on every side. */
const quiet = 4;

/** A PNG file of the symbol with its quiet zone, in black and white; `scale` is the width of a module in pixels. */
export function qrPng(matrix: QrMatrix, scale: number): Uint8Array {
  const side = (matrix.length + 2 * quiet) * scale;
  const pixels = new Uint8Array(side * side).fill(255);
  matrix.forEach((row, y) => {
    row.forEach((module, x) => {
      if (!module) return;
      for (let line = 0; line < scale; line++) {
        const start = ((y + quiet) * scale + line) * side + (x + quiet) * scale;
        pixels.fill(0, start, start + scale);
      }
    });
  });
  return encodePng({ width: side, height: side, pixels }, 1);
}

/** The smallest picture of the symbol, as an address that holds it. */
export const inlineQr = (matrix: QrMatrix): string =>
  `data:image/png;base64,${Buffer.from(qrPng(matrix, 1)).toString("base64")}`;
