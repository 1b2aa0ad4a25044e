/** Modules of a square symbol row by row, 1 is dark. */
export type Modules = Uint8Array;

const forBlock = 3;
const forFinder = 40;
const forUnbalance = 10;

/** How badly a symbol may be read, by the four rules with which ISO/IEC 18004 (7.8.3) chooses a mask; less is better. */
export function qrPenalty(modules: Modules): number {
  const size = Math.sqrt(modules.length);
  let penalty = blocks(modules, size) * forBlock + unbalance(modules) * forUnbalance;
  for (let line = 0; line < size; line++) {
    for (const runs of [runsOf(modules, line * size, 1, size), runsOf(modules, line, size, size)]) {
      for (const run of runs) if (run >= 5) penalty += run - 2;
      penalty += finders(runs, size) * forFinder;
    }
  }
  return penalty;
}

/** Squares of 2 × 2 modules of one colour; they may overlap. */
function blocks(modules: Modules, size: number): number {
  let found = 0;
  for (let y = 1; y < size; y++) {
    for (let at = y * size + 1; at < (y + 1) * size; at++) {
      const colour = modules[at];
      if (colour === modules[at - 1] && colour === modules[at - size] && colour === modules[at - size - 1])
        found++;
    }
  }
  return found;
}

/** Steps of 5 % that the dark modules go beyond the first step to either side of half: 45 % and 55 % are none yet. */
function unbalance(modules: Modules): number {
  let dark = 0;
  for (const module of modules) dark += module;
  return Math.max(0, Math.ceil(Math.abs(20 * dark - 10 * modules.length) / modules.length) - 1);
}

/** Lengths of one colour in a row or column, light and dark in turn; the first and the last are light and may be 0. */
function runsOf(modules: Modules, start: number, step: number, size: number): number[] {
  const runs: number[] = [];
  let colour = 0;
  let length = 0;
  for (let at = start, left = size; left > 0; at += step, left--) {
    if (modules[at] !== colour) {
      runs.push(length);
      colour = 1 - colour;
      length = 0;
    }
    length++;
  }
  runs.push(length);
  if (colour === 1) runs.push(0);
  return runs;
}

/** Runs 1:1:3:1:1 that begin dark, as in a finder, with four times the first run of light before or after them. */
function finders(runs: readonly number[], quiet: number): number {
  const light = (at: number) => (runs[at] ?? 0) + (at === 0 || at === runs.length - 1 ? quiet : 0);
  let found = 0;
  for (let at = 1; at + 5 < runs.length; at += 2) {
    const one = runs[at] ?? 0;
    const isFinder =
      runs[at + 1] === one && runs[at + 2] === 3 * one && runs[at + 3] === one && runs[at + 4] === one;
    if (!isFinder) continue;
    const [before, after] = [light(at - 1), light(at + 5)];
    if (before >= 4 * one && after >= one) found++;
    if (after >= 4 * one && before >= one) found++;
  }
  return found;
}
