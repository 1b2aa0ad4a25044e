import type { GreyPicture } from "@/lib/png";
import type { PenStroke, Point } from "./strokes";

/** What strokes are painted on. */
export type Sheet = GreyPicture;

export function blankSheet(width: number, height: number): Sheet {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/**
 * Paints strokes in one shade of grey over what is on the sheet, with smooth edges. Strokes painted together
 * merge without seams; what lies outside the sheet is cut off.
 */
export function paint(sheet: Sheet, strokes: readonly PenStroke[], shade: number): void {
  const coverage = new Float32Array(sheet.pixels.length);
  for (const { points, radius } of strokes) {
    points.forEach((point, index) => {
      coverSegment(sheet, coverage, point, points[index + 1] ?? point, radius);
    });
  }
  coverage.forEach((covered, index) => {
    const below = sheet.pixels[index] ?? 255;
    sheet.pixels[index] = Math.round(below + (shade - below) * covered);
  });
}

/** Raises the coverage of each pixel nearer than the radius to the segment, fading over the last pixel. */
function coverSegment(sheet: Sheet, coverage: Float32Array, from: Point, to: Point, radius: number): void {
  const reach = radius + 1;
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - reach));
  const right = Math.min(sheet.width - 1, Math.ceil(Math.max(from[0], to[0]) + reach));
  const top = Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach));
  const bottom = Math.min(sheet.height - 1, Math.ceil(Math.max(from[1], to[1]) + reach));
  const alongX = to[0] - from[0];
  const alongY = to[1] - from[1];
  const squaredLength = alongX * alongX + alongY * alongY || 1;

  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const projected = ((x - from[0]) * alongX + (y - from[1]) * alongY) / squaredLength;
      const share = Math.min(1, Math.max(0, projected));
      const offX = x - from[0] - share * alongX;
      const offY = y - from[1] - share * alongY;
      const covered = Math.min(1, radius + 0.5 - Math.sqrt(offX * offX + offY * offY));
      const index = y * sheet.width + x;
      if (covered > (coverage[index] ?? 1)) coverage[index] = covered;
    }
  }
}
