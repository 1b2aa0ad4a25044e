import type { CaptchaLetter } from "./letters";
import { arc, line, type Stroke } from "./strokes";

/** Heights in the units of the shapes: capitals stand from 0 to 14, small letters from 5, descenders reach 18.6. */
export const capitalHeight = 14;

const stem = line([0, 0], [0, 14]);
const bowl = arc([4.2, 9.5], [4.2, 4.5], 0, 360);

/** The portal's own alphabet for captchas, so that a picture needs no font on the machine that draws it. */
export const letterShapes: Record<CaptchaLetter, readonly Stroke[]> = {
  A: [line([0, 14], [5, 0], [10, 14]), line([1.9, 9.4], [8.1, 9.4])],
  B: [
    stem,
    line([0, 0], [4.2, 0]),
    arc([4.2, 3.3], [3.6, 3.3], -90, 90),
    line([0, 6.6], [4.6, 6.6]),
    arc([4.6, 10.3], [4.2, 3.7], -90, 90),
    line([0, 14], [4.6, 14]),
  ],
  D: [stem, line([0, 0], [3, 0]), arc([3, 7], [6.6, 7], -90, 90), line([0, 14], [3, 14])],
  E: [line([8, 0], [0, 0], [0, 14], [8, 14]), line([0, 6.8], [7, 6.8])],
  F: [line([8, 0], [0, 0], [0, 14]), line([0, 6.8], [6.8, 6.8])],
  H: [stem, line([9, 0], [9, 14]), line([0, 7], [9, 7])],
  L: [line([0, 0], [0, 14], [7.5, 14])],
  M: [line([0, 14], [0, 0], [6, 9.5], [12, 0], [12, 14])],
  N: [line([0, 14], [0, 0], [9.5, 14], [9.5, 0])],
  R: [
    stem,
    line([0, 0], [4.6, 0]),
    arc([4.6, 3.8], [4, 3.8], -90, 90),
    line([0, 7.6], [4.6, 7.6]),
    line([4, 7.6], [9, 14]),
  ],
  T: [line([0, 0], [10, 0]), line([5, 0], [5, 14])],
  a: [arc([3.6, 8], [3.4, 3], 200, 360), line([7, 8], [7, 14]), arc([3.5, 11.3], [3.5, 2.7], 0, 360)],
  b: [stem, bowl],
  d: [bowl, line([8.4, 0], [8.4, 14])],
  e: [line([0, 9.5], [8.4, 9.5]), arc([4.2, 9.5], [4.2, 4.5], 0, -315)],
  f: [line([2.8, 3.4], [2.8, 14]), arc([6, 3.4], [3.2, 3.4], 180, 320), line([0, 5.8], [6.2, 5.8])],
  g: [bowl, line([8.4, 5], [8.4, 15]), arc([4.5, 15], [3.9, 3.6], 0, 150)],
  h: [stem, arc([4, 9], [4, 4], 180, 360), line([8, 9], [8, 14])],
  m: [
    line([0, 5], [0, 14]),
    arc([3.2, 8.4], [3.2, 3.4], 180, 360),
    line([6.4, 8.4], [6.4, 14]),
    arc([9.6, 8.4], [3.2, 3.4], 180, 360),
    line([12.8, 8.4], [12.8, 14]),
  ],
  t: [line([2.8, 1.4], [2.8, 10.6]), arc([6, 10.6], [3.2, 3.4], 180, 60), line([0, 5.4], [6.2, 5.4])],
};
