import { encodePng } from "@/lib/png";
import type { QrMatrix } from "./qr-matrix";

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
