import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isLatin2, latin2Bytes, writeInLatin2 } from "./latin2";

const decode = (bytes: Uint8Array) => new TextDecoder("iso-8859-2").decode(bytes);

describe("writeInLatin2", () => {
  test.each([
    "Žiga Čehovin-Šuštaršič, Ćirić & Đurić",
    "ß ä Ł ő ţ § ° ¤ × ÷",
    "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\",
  ])("leaves %s as it is", (text) => {
    expect(writeInLatin2(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    ["1.234,56 €", "1.234,56 EUR"],
    ["a–b — c ‒ d − e‑f ‐ ―", "a-b - c - d - e-f - -"],
    ["„Zora“ ”Dan” »Noč« ‟x″", '"Zora" "Dan" "Noč" "x"'],
    ["‚a‘ D’Or ‹b› ‛c′", "'a' D'Or 'b' 'c'"],
    ["in tako dalje …", "in tako dalje ..."],
    ["1⁄2 3∕4", "1/2 3/4"],
    ["74 m³ na 30 m²", "74 m3 na 30 m2"],
    ["Ægir Œuvre æ œ Øst ø ı Ð ð", "AEgir OEuvre ae oe Ost o i Đ đ"],
    ["Nicolò Università Perù È ñ å ã ǿ", "Nicolo Universita Peru E n a a o"],
    ["Dvo\u00adjna\u200b\u2060\ufeff", "Dvojna"],
    ["  Ana\t\u00a0 Marija\r\n", "Ana Marija"],
    ["Ana \u200b Marija", "Ana Marija"],
    ["\u200d", ""],
  ])("writes %j as %j", (text, written) => {
    expect(writeInLatin2(text)).toEqual({ ok: true, value: written });
  });

  it("puts a letter and its mark together, and drops a mark no letter of the set has", () => {
    expect(writeInLatin2("C\u030carka S\u030cmid")).toEqual({ ok: true, value: "Čarka Šmid" });
    expect(writeInLatin2("x\u030c")).toEqual({ ok: true, value: "x" });
  });

  test.each([
    ["Иван", "И"],
    ["ѓ", "ѓ"],
    ["a ≠ b", "≠"],
    ["漢字", "漢"],
    ["račun 😀", "😀"],
    ["\u0000", "U+0000"],
    ["a\u0085b", "U+0085"],
    ["a\u202eb", "U+202E"],
    ["\ud800", "U+D800"],
    ["5 ‰", "‰"],
    ["1 $ 2 £", "£"],
  ])("refuses %j and names %s", (text, character) => {
    expect(writeInLatin2(text)).toMatchObject({
      ok: false,
      reason: "unwritable-character",
      figures: { character },
    });
  });

  it("writes only what has a byte, and the same when written again", () => {
    const unit = fc.constantFrom(..."aZčŽß1 ,\u030c\u0301\u0327\u00a0\n", ..."€–„…²æàñÐ\u200b");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const written = writeInLatin2(text);
        if (!written.ok) throw new Error(`${written.figures?.character}`);
        expect(decode(latin2Bytes(written.value))).toBe(written.value);
        expect(isLatin2(written.value)).toBe(true);
        expect(writeInLatin2(written.value)).toEqual(written);
      }),
    );
  });

  it("writes any text, or names a character of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = writeInLatin2(text);
        if (written.ok) return;
        const named = String(written.figures?.character);
        expect(text.normalize("NFC").includes(named) || /^U\+[\dA-F]{4,6}$/.test(named)).toBe(true);
      }),
    );
  });
});

describe("latin2Bytes", () => {
  it("has a byte for each letter of Slovenian and its neighbours", () => {
    expect([...latin2Bytes("čšžćđČŠŽĆĐäöüß§°\n ~")]).toEqual([
      ...[0xe8, 0xb9, 0xbe, 0xe6, 0xf0, 0xc8, 0xa9, 0xae, 0xc6, 0xd0],
      ...[0xe4, 0xf6, 0xfc, 0xdf, 0xa7, 0xb0, 0x0a, 0x20, 0x7e],
    ]);
  });

  test.each(["€", "\t", "\u007f", "\u009f", "ø", "😀"])("has none for %j", (text) => {
    expect(() => latin2Bytes(`a${text}`)).toThrow(RangeError);
  });
});

describe("isLatin2", () => {
  test.each([
    ["Žalec 1 ÷ 2", true],
    ["", true],
    ["Žalec\n", false],
    ["Žalec €", false],
    ["\u0080", false],
  ])("of %j is %s", (text, is) => {
    expect(isLatin2(text)).toBe(is);
  });
});
