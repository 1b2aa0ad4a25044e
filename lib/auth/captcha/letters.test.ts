import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captchaLetters, newCaptchaText } from "./letters";

// R33
describe("the captcha's alphabet", () => {
  it("has no letter whose two cases look alike, and none that looks like another or like a digit", () => {
    expect(captchaLetters.join("")).not.toMatch(/[csvwxzoukp]/i);
    expect(captchaLetters.join("")).not.toMatch(/[0O1Il]/);
  });

  it("names each letter once", () => {
    expect(new Set(captchaLetters).size).toBe(captchaLetters.length);
  });
});

describe("a new captcha's text", () => {
  it("is five letters of the alphabet in mixed case, whatever the random numbers", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const text = newCaptchaText((limit) => numbers.next().value % limit);
        expect(text).toHaveLength(5);
        expect(text).toMatch(/[A-Z]/);
        expect(text).toMatch(/[a-z]/);
        for (const letter of text) expect(captchaLetters).toContain(letter);
      }),
    );
  });

  it("uses the whole alphabet in every place and hardly ever repeats", () => {
    const texts = Array.from({ length: 2000 }, () => newCaptchaText());
    for (const place of [0, 1, 2, 3, 4]) {
      expect(new Set(texts.map((text) => text[place])).size).toBe(captchaLetters.length);
    }
    expect(new Set(texts).size).toBeGreaterThan(1980);
  });
});
