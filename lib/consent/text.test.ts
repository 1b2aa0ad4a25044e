import { expect, test } from "vitest";
import { consentText, languageOfText } from "@/lib/consent/text";
import { languageCodes } from "@/lib/i18n/languages";

/** Texts that people have answered. A word changed in one of them is another text: it needs a new version. */
const published = {
  "2026-11": {
    sl: "55b9deed9421de9b7490d03c424c7f5667f27e6aed513fdaa4e4adf3f5bc859b",
    en: "43ec44ace4f9aa596555ef97de57982d35ae34f107b87fcad43e7b243371cb42",
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
