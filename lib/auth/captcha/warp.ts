import type { Between } from "./seeded-random";
import { extent, type PenStroke, type Point } from "./strokes";

interface Area {
  readonly width: number;
  readonly height: number;
}

/** Bends level lines along a random wave. */
export function bend(strokes: readonly PenStroke[], between: Between): PenStroke[] {
  const rise = wave(between(5, 8), between(200, 300), between);
  return mapPoints(strokes, ([x, y]) => [x, y + rise(x)]);
}

/** Moves strokes to the middle of an area, and shrinks them where they would come nearer to its edge than the margin. */
export function centre(strokes: readonly PenStroke[], area: Area, margin: number): PenStroke[] {
  const [left, right] = extent(strokes, "x");
  const [top, bottom] = extent(strokes, "y");
  const scale = Math.min(
    1,
    (area.width - 2 * margin) / (right - left),
    (area.height - 2 * margin) / (bottom - top),
  );
  return mapPoints(strokes, ([x, y]) => [
    area.width / 2 + (x - (left + right) / 2) * scale,
    area.height / 2 + (y - (top + bottom) / 2) * scale,
  ]);
}

/** A curve from edge to edge, two waves laid over each other, within the middle of the area where letters stand. */
export function crossingCurve(area: Area, radius: number, between: Between): PenStroke {
  const middle = area.height * between(0.38, 0.62);
  const slow = wave(area.height * 0.16, area.width * between(0.7, 1.3), between);
  const quick = wave(area.height * 0.07, area.width * between(0.2, 0.4), between);
  const points: Point[] = [];
  for (let x = -radius; x <= area.width + radius; x += 4) points.push([x, middle + slow(x) + quick(x)]);
  return { points, radius };
}

/** A sine wave of the given height and length that begins anywhere. */
export function wave(height: number, length: number, between: Between): (at: number) => number {
  const start = between(0, 2 * Math.PI);
  return (at) => height * Math.sin(start + (at / length) * 2 * Math.PI);
}

export function mapPoints(strokes: readonly PenStroke[], move: (point: Point) => Point): PenStroke[] {
  return strokes.map(({ points, radius }) => ({ radius, points: points.map(move) }));
}
