import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font, type GlyphRun } from "fontkit";
import { withMemory } from "./layout-memory";

export type Weight = "regular" | "bold";

// Written out: a bundler that finds these paths takes the two files along, and not the folder's other weights.
const regular = () =>
  join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf");
const bold = () =>
  join(
    process.cwd(),
    "node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  );

let parsed: Record<Weight, Font> | undefined;

/** IBM Plex Sans, read from disk once for all papers of this process. */
export function typefaces(): Record<Weight, Font> {
  parsed ??= { regular: open(regular()), bold: open(bold()) };
  return parsed;
}

function open(file: string): Font {
  const font = create(readFileSync(file));
  if ("fonts" in font) throw new Error(`Several typefaces in ${file}`);
  // What is remembered is scaled anew by the library for each paper, which only this size leaves as it is.
  if (font.unitsPerEm !== 1000) throw new Error(`${font.unitsPerEm} units in ${file}`);
  // A glyph keeps the characters it is first asked for with. As a part of an accented letter it is asked for with none,
  // and could then be read on no paper of this process.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  const layOut = font.layout.bind(font);
  font.layout = withMemory((text): GlyphRun => layOut(text));
  return font;
}
