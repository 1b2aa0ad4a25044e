import { randomInt } from "node:crypto";
import { encodePng } from "@/lib/png";
import { layOutLetters } from "./letter-layout";
import { letterShapes } from "./letter-shapes";
import { isCaptchaLetter } from "./letters";
import { seededRandom } from "./seeded-random";
import { blankSheet, paint } from "./sheet";
import type { Stroke } from "./strokes";
import { bend, centre, crossingCurve } from "./warp";

/** The size at which a page shows the picture, in CSS pixels. The file holds twice as many for sharp screens. */
export const captchaPictureSize = { width: 240, height: 80 };

const ink = 0x20;
const paper = 0xff;

/**
 * A PNG of a captcha's letters: warped, touching, cut and crossed by curves (R33): a program for printed text reads one in a hundred. It is drawn without fonts and
 * native code, so the same seed gives the same picture on every machine; without a seed every picture differs.
 * Throws on a character outside the captcha's alphabet.
 */
export function drawCaptcha(text: string, options: { seed?: number } = {}): Buffer {
  const between = seededRandom(options.seed ?? randomInt(2 ** 32));
  const sheet = blankSheet(captchaPictureSize.width * 2, captchaPictureSize.height * 2);
  const letters = layOutLetters(Array.from(text, shapeOf), sheet.height * 0.58, between);
  const curve = (radius: number) => crossingCurve(sheet, radius, between);

  paint(sheet, centre(bend(letters, between), sheet, 12), ink);
  // Curves in the colour of the paper cut the letters, so that what is left after removing the grey is in pieces.
  paint(sheet, [curve(1.5), curve(1.5)], paper);
  paint(sheet, [curve(2.5)], between(0x68, 0x80));
  // One in the colour of the letters, which no threshold takes away; it begins and ends among them.
  const { radius, points } = curve(2);
  const margin = sheet.width * 0.12;
  paint(sheet, [{ radius, points: points.filter(([x]) => x > margin && x < sheet.width - margin) }], ink);
  return encodePng(sheet);
}

function shapeOf(character: string): readonly Stroke[] {
  if (!isCaptchaLetter(character)) throw new Error("not a letter of the captcha's alphabet");
  return letterShapes[character];
}
