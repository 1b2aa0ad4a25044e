import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseDecimal } from "./decimal";

describe("parseDecimal", () => {
  test.each([
    ["855", 0, "855"],
    [" 855 ", 0, "855"],
    ["\u00a0855\u00a0", 0, "855"],
    ["00812", 0, "812"],
    ["0", 0, "0"],
    ["1234,5", 3, "1234.5"],
    ["1234.5", 3, "1234.5"],
    ["1.234,5", 3, "1234.5"],
    ["1,234.5", 3, "1234.5"],
    ["1.234.567,89", 2, "1234567.89"],
    ["12,50", 2, "12.5"],
    [",5", 1, "0.5"],
    ["0,0000001", 7, "0.0000001"],
    ["12345678901234567890", 0, "12345678901234567890"],
    ["1.234.567", 2, "1234567"],
  ])("%s with %i decimals is %s", (text, decimals, value) => {
    expect(parseDecimal(text, { decimals })).toEqual({ ok: true, value });
  });

  test.each([
    ["1.234", 0, "1234", "a point groups thousands where there are no decimals"],
    ["1.234", 3, "1.234", "and marks decimals where there are"],
    ["1,234", 3, "1.234", "an Englishman may have meant 1234"],
    ["855,000", 0, "855", "or 855000"],
    ["1 234", 0, "1234", "a blank inside"],
    ["0 0 8 1 2", 0, "812", "one digit a wheel"],
    ["1\u00a0234,5", 1, "1234.5", "a no-break space inside"],
    ["1\u202f234,5", 1, "1234.5", "a narrow one"],
  ])("%s with %i decimals is understood as %s: %s", (text, decimals, value) => {
    expect(parseDecimal(text, { decimals })).toEqual({ ok: true, value, understoodAs: value });
  });

  test.each([
    ["", 0, "empty"],
    [" \u00a0 ", 0, "empty"],
    ["osemsto", 0, "not-a-number"],
    ["12a", 0, "not-a-number"],
    ["1e5", 0, "not-a-number"],
    ["0x1F", 0, "not-a-number"],
    ["12.34.5", 2, "not-a-number"],
    ["1.23,5", 2, "not-a-number"],
    ["1,234,5", 2, "not-a-number"],
    ["855,", 2, "not-a-number"],
    [".", 2, "not-a-number"],
    ["--5", 2, "not-a-number"],
    ["5-", 2, "not-a-number"],
    ["٨٥٥", 0, "not-a-number"],
    ["9".repeat(41), 0, "not-a-number"],
    ["855,517", 0, "too-many-decimals"],
    ["1.234,5", 0, "too-many-decimals"],
    ["12.5", 0, "too-many-decimals"],
    ["0.234", 0, "too-many-decimals"],
    ["1,234", 2, "too-many-decimals"],
    ["-5", 0, "negative"],
    ["\u22125", 0, "negative"],
  ])("%s with %i decimals is refused: %s", (text, decimals, reason) => {
    expect(parseDecimal(text, { decimals })).toEqual({ ok: false, reason });
  });

  it("takes a minus where the field allows one", () => {
    expect(parseDecimal("-5,20", { decimals: 2, negative: true })).toEqual({ ok: true, value: "-5.2" });
    expect(parseDecimal("\u22121.234,50", { decimals: 2, negative: true })).toEqual({
      ok: true,
      value: "-1234.5",
    });
    expect(parseDecimal("-0,00", { decimals: 2 })).toEqual({ ok: true, value: "0" });
  });

  const decimal = fc
    .record({
      units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      decimals: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ units, decimals }) => {
      const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
      const whole = digits.slice(0, digits.length - decimals);
      const fraction = digits.slice(digits.length - decimals);
      return { whole, fraction, decimals, sign: units < 0n ? "-" : "" };
    });

  it("reads a number alike however it is written", () => {
    fc.assert(
      fc.property(decimal, ({ whole, fraction, decimals, sign }) => {
        const read = (text: string) => {
          const parsed = parseDecimal(text, { decimals, negative: true });
          return parsed.ok ? parsed.value : parsed.reason;
        };
        const group = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
        const plain = read(`${sign}${whole}${fraction && `.${fraction}`}`);
        expect(plain).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(read(`${sign}${whole}${fraction && `,${fraction}`}`)).toBe(plain);
        expect(read(` ${sign}${group("\u00a0")}${fraction && `,${fraction}`} `)).toBe(plain);
        if (decimals > 0) expect(read(`${sign}${group(".")},${fraction}`)).toBe(plain);
        if (decimals === 0) expect(read(`${sign}${group(".")}`)).toBe(plain);
        expect(read(plain)).toBe(plain);
      }),
    );
  });

  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        const parsed = parseDecimal(text, { decimals });
        if (parsed.ok) expect(parsed.value).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});
