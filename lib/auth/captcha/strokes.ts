export type Point = readonly [x: number, y: number];
/** A line through its points, drawn as if with a round pen. y grows downwards. */
export type Stroke = readonly Point[];
export interface PenStroke {
  readonly points: Stroke;
  readonly radius: number;
}

// Points lie close together because warping moves points: between two of them a stroke stays straight.
const pointDistance = 0.8;

/** Straight pieces from corner to corner. */
export function line(...corners: Point[]): Stroke {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1];
    if (!next) return [corner];
    const steps = Math.ceil(Math.hypot(next[0] - corner[0], next[1] - corner[1]) / pointDistance);
    return Array.from({ length: steps }, (_, step): Point => {
      const share = step / steps;
      return [corner[0] + (next[0] - corner[0]) * share, corner[1] + (next[1] - corner[1]) * share];
    });
  });
}

/** Part of an ellipse between two angles in degrees: 0 is right, 90 bottom, 180 left, 270 top. */
export function arc(centre: Point, radii: Point, from: number, to: number): Stroke {
  const length = (Math.abs(to - from) / 180) * Math.PI * Math.max(radii[0], radii[1]);
  const steps = Math.ceil(length / pointDistance);
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) / 180) * Math.PI;
    return [centre[0] + radii[0] * Math.cos(angle), centre[1] + radii[1] * Math.sin(angle)];
  });
}

/** The least and the greatest coordinate that ink reaches on one axis. */
export function extent(strokes: readonly PenStroke[], axis: "x" | "y"): [least: number, greatest: number] {
  const ends = strokes.flatMap(({ points, radius }) =>
    points.flatMap(([x, y]) => (axis === "x" ? [x - radius, x + radius] : [y - radius, y + radius])),
  );
  return [Math.min(...ends), Math.max(...ends)];
}
