import type { GlyphRun } from "fontkit";

type LayOut = (text: string) => GlyphRun;

/** Enough for the words of all papers; names and addresses come on top and are forgotten with the rest. */
const mostRemembered = 4000;
const longestRemembered = 40;
const figures = /^[\d.,%€\u2212\u00a0 ]+$/;

/**
 * Laying words out as the typeface wants it takes most of a paper's time, and most words are the same on all papers:
 * they are remembered. Figures differ, but are all equally wide and kerned with nothing: they are put together from
 * their signs.
 */
export function withMemory(layOut: LayOut): LayOut {
  const remembered = new Map<string, GlyphRun>();
  const remember = (text: string): GlyphRun => {
    const known = remembered.get(text);
    if (known) return known;
    const run = layOut(text);
    if (text.length > longestRemembered) return run;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(text, run);
    return run;
  };
  return (text) => (text.length > 1 && figures.test(text) ? joined([...text].map(remember)) : remember(text));
}

/** What is drawn of a run: its glyphs and where each goes. */
function joined(runs: readonly GlyphRun[]): GlyphRun {
  return {
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions: runs.flatMap(({ positions }) => positions),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  } as GlyphRun;
}
