import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutLetters } from "./letter-layout";
import { letterShapes } from "./letter-shapes";
import { type CaptchaLetter, captchaLetters } from "./letters";
import { seededRandom } from "./seeded-random";

const word = fc.array(fc.constantFrom(...captchaLetters), { minLength: 5, maxLength: 5 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

// R33
it("overlaps neighbouring letters: no upright cut passes between them", () => {
  fc.assert(
    fc.property(word, seed, (letters, number) => {
      const strokes = layOutLetters(
        letters.map((letter) => letterShapes[letter]),
        90,
        seededRandom(number),
      );
      const inked = strokes
        .flatMap(({ points, radius }) => points.map(([x]) => ({ from: x - radius, to: x + radius })))
        .sort((a, b) => a.from - b.from);
      let reached = inked[0]?.to ?? 0;
      for (const { from, to } of inked) {
        expect(from).toBeLessThan(reached);
        reached = Math.max(reached, to);
      }
    }),
    { numRuns: 150 },
  );
});

it("never hides a letter under the one before it, whichever two meet", () => {
  const end = (letters: CaptchaLetter[], number: number) =>
    Math.max(
      ...layOutLetters(
        letters.map((letter) => letterShapes[letter]),
        90,
        seededRandom(number),
      ).flatMap(({ points }) => points.map(([x]) => x)),
    );
  fc.assert(
    fc.property(seed, (number) => {
      for (const first of captchaLetters) {
        for (const second of captchaLetters) {
          expect(end([first, second], number) - end([first], number)).toBeGreaterThan(35);
        }
      }
    }),
    { numRuns: 5 },
  );
});
