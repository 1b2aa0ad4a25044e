import { encodePng } from "@/lib/png";
import type { QrMatrix } from "./qr-matrix";

/** Light modules that a symbol needs on every side. */
const quiet = 4;

/**
 * The dark modules as one SVG path to be filled, a module 1 wide, the quiet zone left free: a UPN QR fits the view box
 * `0 0 85 85`. Each run of dark modules in a row is a rectangle, left open, since filling closes it, and placed by
 * how far it is from the end of the one before: the shortest way to write it.
 */
export function qrPath(matrix: QrMatrix): string {
  let path = "";
  let [penX, penY] = [0, 0];
  matrix.forEach((row, y) => {
    row.forEach((module, x) => {
      if (!module || row[x - 1]) return;
      const next = row.indexOf(false, x);
      const length = (next === -1 ? row.length : next) - x;
      const [right, down] = [x + quiet - penX, y + quiet - penY];
      path += `m${right}${down < 0 ? "" : " "}${down}h${length}v1h-${length}`;
      [penX, penY] = [x + quiet, y + quiet + 1];
    });
  });
  return path;
}

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

/**
 * The symbol with its quiet zone as an address of a picture, a pixel a module, for a page that scales it up without
 * smoothing: 1.3 kB, where the path is 16 kB and travels twice.
 */
export const qrDataUrl = (matrix: QrMatrix): string =>
  `data:image/png;base64,${Buffer.from(qrPng(matrix, 1)).toString("base64")}`;
