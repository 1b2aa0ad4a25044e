import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkReference, makeReference12, mod11CheckDigit } from "./reference";

describe("mod11CheckDigit", () => {
  test.each([
    ["123456789012", 0, "sum 352, 11 becomes 0"],
    ["501623456789", 5, ""],
    ["103384257453", 1, ""],
    ["999000035989", 6, ""],
    ["251225287550", 1, ""],
    ["201007598887", 5, ""],
    ["102674", 7, ""],
    ["14", 0, "11 becomes 0"],
    ["54", 0, "10 becomes 0"],
  ])("%s ends in %i %s", (digits, check) => {
    expect(mod11CheckDigit(digits)).toBe(check);
  });

  it("has no weights beyond twelve digits, and none for letters", () => {
    expect(() => mod11CheckDigit("1234567890123")).toThrow(RangeError);
    expect(() => mod11CheckDigit("12a")).toThrow(RangeError);
  });
});

describe("checkReference", () => {
  test.each([
    "SI121234567890120",
    "SI121033842574531",
    "SI129990000359896",
    "SI122512252875501",
    "SI122010075988875",
    "SI120000020261047",
    "SI125016234567895",
    "SI0519-1235-84503",
    "SI081236-17-345679",
    "SI0598765432100",
    "SI00225268-32526-222",
    "SI003528-990",
    "SI99",
    "SI011-24",
    "RF45SBO2010",
    "RF712348231",
    "RF81352ADD05899",
    "RF18539007547034",
  ])("takes %s", (reference) => {
    const kind = reference.slice(0, 2);
    expect(checkReference(reference)).toEqual({ ok: true, value: { reference, kind } });
  });

  test.each([
    ["SI125016234567890", "wrong-check-digit", "the utility's printed sample"],
    ["SI121033842574532", "wrong-check-digit", "K"],
    ["SI081236-17-345678", "wrong-check-digit", "K of P3"],
    ["SI081236-18-345679", "wrong-check-digit", "K of P1-P2"],
    ["SI081236-17-34565", "wrong-check-digit", "K of P3"],
    ["SI1220261047", "wrong-structure", "model 12 has 13 digits"],
    ["SI13123", "unknown-model", "no model 13"],
    ["SI00", "wrong-structure", "nothing in it"],
    ["SI991", "wrong-structure", "model 99 is empty"],
    ["SI001-2-3-4", "wrong-structure", "four parts"],
    ["SI001--3", "wrong-structure", "an empty part"],
    ["SI001-01", "wrong-structure", "P2 with a leading zero"],
    ["SI0012345678901-12345678901", "wrong-structure", "22 digits"],
    ["SI001234567890123", "wrong-structure", "a part of 13 digits"],
    ["SI00A", "wrong-structure", "a letter"],
    ["SI", "unknown-model", "no model"],
    ["SIconstructor", "unknown-model", "a word"],
    ["RF46SBO2010", "wrong-check-digit", "check digits"],
    ["RF17539007547034", "wrong-check-digit", "check digits"],
    ["RF45", "wrong-structure", "nothing in it"],
    ["RF45SBO-2010", "wrong-structure", "a hyphen"],
    ["12345", "unknown-kind", "neither SI nor RF"],
    ["", "empty", "nothing"],
  ])("refuses %s: %s (%s)", (text, reason) => {
    expect(checkReference(text)).toEqual({ ok: false, reason });
  });

  it("forgives blanks and small letters", () => {
    const value = { reference: "SI125016234567895", kind: "SI" };
    expect(checkReference(" si12 5016 2345 67895 ")).toEqual({ ok: true, value });
    expect(checkReference("rf45 sbo2 010").ok).toBe(true);
  });
});

describe("makeReference12", () => {
  const twelveDigits = fc
    .bigInt({ min: 0n, max: 10n ** 12n - 1n })
    .map((n) => n.toString().padStart(12, "0"));

  it("makes references that pass the check, and no other last digit would", () => {
    fc.assert(
      fc.property(twelveDigits, fc.integer({ min: 1, max: 9 }), (digits, by) => {
        const reference = makeReference12(digits);
        expect(checkReference(reference).ok).toBe(true);
        const wrong = reference.slice(0, -1) + ((Number(reference.at(-1)) + by) % 10);
        expect(checkReference(wrong)).toEqual({ ok: false, reason: "wrong-check-digit" });
      }),
    );
  });

  test.each(["", "12345678901", "1234567890123", "12345678901a"])("refuses %j", (digits) => {
    expect(() => makeReference12(digits)).toThrow(RangeError);
  });
});
