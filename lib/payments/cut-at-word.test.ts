import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cutAtWord } from "./cut-at-word";

describe("cutAtWord", () => {
  test.each([
    ["Janezek Novak", 13, "Janezek Novak", "it fits"],
    ["Janez Novak ml.", 11, "Janez Novak", "a word ends at the limit"],
    ["Janezek Novakovič", 12, "Janezek", "a word goes over it, and half is used"],
    ["Ana Novakovičeva", 11, "Ana Novakov", "less than half would be used"],
    ["Abcde fghijklmn", 10, "Abcde", "exactly half is used"],
    ["Abcd fghijklmn", 10, "Abcd fghij", "one fewer than half"],
    ["Ana, Bor, Cene, Drago", 17, "Ana, Bor, Cene", "a comma is left at the end"],
    ["Komunala, d. o. o., Velenje", 12, "Komunala, d.", "a full stop stays"],
    ["Novak & Novak & Kovač", 15, "Novak & Novak", "an ampersand is left at the end"],
    ["Novak - Novak - Kovač", 15, "Novak - Novak", "a dash is left at the end"],
    ["Stavba Kidričeva (lastniki stanovanj)", 18, "Stavba Kidričeva", "a bracket opens at the end"],
    ["Supercalifragilistic", 10, "Supercalif", "one word"],
    ["- - - - - - - -", 6, "- - -", "nothing but signs"],
  ])("%s to %i is %s: %s", (text, most, cut) => {
    expect(cutAtWord(text, most)).toBe(cut);
  });

  it("is the text's beginning, not longer than allowed, not empty, and without a blank at its end", () => {
    const words = fc
      .array(fc.string({ unit: fc.constantFrom(..."abč,-(&"), minLength: 1, maxLength: 20 }), {
        minLength: 1,
      })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 42 }), (text, most) => {
        const cut = cutAtWord(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, Math.floor(most / 2)));
        expect(cut).toBe(cut.trim());
      }),
    );
  });
});
