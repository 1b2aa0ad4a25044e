import { capitalHeight } from "./letter-shapes";
import type { Between } from "./seeded-random";
import { extent, type PenStroke, type Point, type Stroke } from "./strokes";
import { mapPoints, wave } from "./warp";

// How far neighbouring strokes sink into each other, in pixels.
const overlap = 4;
// How far a letter may slip under or over its neighbour, in pixels: no empty column is left at which to cut them
// apart, yet each can still be read (an F would otherwise hide below the arm of a T).
const slip = 11;

type Shape = readonly Stroke[];

/**
 * Letters in a row from x = 0, their middle at y = 0, each a little turned, slanted, bent and moved, and each touching
 * the one before it. `height` is that of a capital in pixels.
 */
export function layOutLetters(shapes: readonly Shape[], height: number, between: Between): PenStroke[] {
  // Upright lines sway alike in all letters, and before these are joined: joined letters stay joined.
  const sway = wave(between(3, 5), between(110, 160), between);
  let before: PenStroke[] = [];
  return shapes.flatMap((shape) => {
    const letter = mapPoints(disturb(shape, height / capitalHeight, between), ([x, y]) => [x + sway(y), y]);
    before = moveRight(letter, Math.max(touchingShift(before, letter), slippingShift(before, letter)));
    return before;
  });
}

/** One letter around its own middle. */
function disturb(shape: Shape, scale: number, between: Between): PenStroke[] {
  const xs = shape.flat().map(([x]) => x);
  const middleX = (Math.min(...xs) + Math.max(...xs)) / 2;
  const angle = between(-0.3, 0.3);
  const slant = between(-0.22, 0.22);
  const stretchX = scale * between(1.05, 1.25);
  const stretchY = scale * between(0.92, 1.08);
  const drop = between(-1.4, 1.4) * scale;
  const radius = between(0.8, 1.3) * scale;
  return shape.map((stroke) => ({
    radius,
    points: stroke.map(([x, y]): Point => {
      const down = (y - capitalHeight / 2) * stretchY;
      const across = (x - middleX) * stretchX - down * slant;
      return [
        across * Math.cos(angle) - down * Math.sin(angle),
        across * Math.sin(angle) + down * Math.cos(angle) + drop,
      ];
    }),
  }));
}

/** How far right a letter must move until it no more than sinks into the one before it. */
function touchingShift(before: readonly PenStroke[], letter: readonly PenStroke[]): number {
  let shift = 0;
  for (const left of before) {
    for (const right of letter) {
      const nearest = left.radius + right.radius - overlap;
      for (const [leftX, leftY] of left.points) {
        for (const [rightX, rightY] of right.points) {
          const across = nearest ** 2 - (leftY - rightY) ** 2;
          if (across > 0) shift = Math.max(shift, leftX - rightX + Math.sqrt(across));
        }
      }
    }
  }
  return shift;
}

/** How far right it must move to slip no further than allowed; nothing holds the first letter. */
function slippingShift(before: readonly PenStroke[], letter: readonly PenStroke[]): number {
  if (before.length === 0) return 0;
  return extent(before, "x")[1] - extent(letter, "x")[0] - slip;
}

function moveRight(letter: readonly PenStroke[], shift: number): PenStroke[] {
  return mapPoints(letter, ([x, y]) => [x + shift, y]);
}
