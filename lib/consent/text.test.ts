import { expect, test } from "vitest";
import { consentText, languageOfText } from "@/lib/consent/text";
import { languageCodes } from "@/lib/i18n/languages";

/** Texts that people have answered. A word changed in one of them is another text: it needs a new version. */
const published = {
  "2026-11": {
    sl: "f96ee8a39662fb1ae8b85eb9b816fb6e735c29e71ccff1b46006b87383662169",
    en: "84034592571827a28e2fedb5f419a1d0147af77ad1beca3034d7423b4bbc76f4",
  },
};

test.each(languageCodes)("the text in force (%s) is the one its version was published with", (language) => {
  const { version, sha256 } = consentText(language);
  expect({ [version]: sha256 }).toEqual({
    [version]: published[version as keyof typeof published]?.[language],
  });
});

test("the hash tells in which language the text was read", () => {
  for (const language of languageCodes) {
    expect(languageOfText(consentText(language).sha256)).toBe(language);
  }
  expect(languageOfText("0".repeat(64))).toBeUndefined();
});

test("each language says the same, passage by passage", () => {
  const shapes = languageCodes.map((language) => {
    const { validFrom, sections, contract } = consentText(language);
    return { validFrom, paragraphs: [...sections, contract].map((passage) => passage.paragraphs.length) };
  });
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
});
