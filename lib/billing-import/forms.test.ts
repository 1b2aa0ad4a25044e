import { describe, expect, test } from "vitest";
import { type ColumnForm, optional, readField, required } from "./column";
import { day, moment } from "./day-forms";
import { amount, decimal, wholeNumber } from "./number-forms";
import { code, codeList, payerCode, reference, service, serviceList, text, yesNo } from "./text-forms";

/** What a form makes of texts: a value, or the reason it refuses. */
const read = (form: ColumnForm, given: string) => {
  const value = readField(optional(form), given);
  return value !== null && typeof value === "object" ? `! ${value.reason}` : value;
};

test("nothing is null, or refused where the column is required, or what nothing means", () => {
  expect(readField(optional(day), "  ")).toBeNull();
  expect(readField(required(day), " ")).toEqual({ reason: "is-empty" });
  expect(readField(optional(yesNo), "")).toBe("false");
});

describe("days", () => {
  test.each([
    ["1.11.2017", "2017-11-01"],
    ["01.11.2017", "2017-11-01"],
    [" 1. 11. 2017 ", "2017-11-01"],
    ["2017-11-01", "2017-11-01"],
    ["29.2.2024", "2024-02-29"],
    ["29.2.2023", "! no-day"],
    ["31.11.2017", "! no-day"],
    ["1.11.17", "! no-day"],
    ["11/1/2017", "! no-day"],
    ["danes", "! no-day"],
  ])("%s", (given, expected) => expect(read(day, given)).toBe(expected));

  test.each([
    ["1.11.2017", "2017-11-01 00:00"],
    ["1. 11. 2017 6:05", "2017-11-01 6:05"],
    ["2017-11-01T06:00:30", "2017-11-01 06:00:30"],
    ["2017-11-01 24:00", "! no-moment"],
    ["2017-11-31 10:00", "! no-moment"],
    ["06:00", "! no-moment"],
  ])("moment %s", (given, expected) => expect(read(moment, given)).toBe(expected));
});

describe("numbers", () => {
  test.each([
    ["781,5", "781.5"],
    ["781.5", "781.5"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["855.000", "855"],
    ["007", "7"],
    ["1234567890", "! too-large"],
    ["1,2345", "! too-many-decimals"],
    ["-1", "! is-negative"],
    ["12a", "! no-number"],
    ["1e3", "! no-number"],
  ])("decimal %s", (given, expected) => expect(read(decimal(9, 3), given)).toBe(expected));

  test.each([
    ["63,95", "6395"],
    ["63.9", "6390"],
    ["5", "500"],
    ["0,05", "5"],
    ["-0,05", "-5"],
    ["1.234,56", "123456"],
    ["0", "0"],
    ["−12,30", "-1230"],
    ["1,234", "! too-many-decimals"],
    ["12345678901", "! too-large"],
    ["5 €", "! no-number"],
  ])("amount %s in cents", (given, expected) => expect(read(amount, given)).toBe(expected));

  test.each([
    ["5", "5"],
    ["05", "5"],
    ["0", "! out-of-range"],
    ["10", "! out-of-range"],
    ["5.000", "! no-whole-number"],
    ["-5", "! no-whole-number"],
  ])("whole number %s", (given, expected) =>
    expect(read(wholeNumber({ from: 1, to: 9 }), given)).toBe(expected),
  );
});

describe("texts", () => {
  test("free text becomes one line without control characters", () => {
    expect(read(text(20), "Koroška\r\ncesta 🏠")).toBe("Koroška cesta 🏠");
    expect(read(text(3), "Šola")).toBe("! too-long");
    expect(read(text(20), "a\u0000b")).toBe("! control-character");
    expect(read(text(20), "a\u0081b")).toBe("! control-character");
  });

  test("codes hold no blanks", () => {
    expect(read(code(10), " 3320 ")).toBe("3320");
    expect(read(code(10), "33 20")).toBe("! inner-blank");
    expect(read(code(3), "3320")).toBe("! too-long");
    expect(read(payerCode, "12/A-7")).toBe("12/A-7");
    expect(read(payerCode, "12a")).toBe("! no-payer-code");
  });

  test("lists hold each entry once", () => {
    expect(read(serviceList, "water, sewage")).toBe("water,sewage");
    expect(read(serviceList, "water,steam")).toBe("! not-in-list");
    expect(read(serviceList, "water,water")).toBe("! repeated-in-list");
    expect(read(codeList, "A,,B")).toBe("! is-empty");
    expect(read(service, "Water")).toBe("! not-in-list");
  });

  test("yes and no in both languages", () => {
    expect(["da", "Yes", "1", "NE", "false"].map((given) => read(yesNo, given))).toEqual([
      "true",
      "true",
      "true",
      "false",
      "false",
    ]);
    expect(read(yesNo, "constructor")).toBe("! not-in-list");
  });

  test("references must have right check digits", () => {
    expect(read(reference, "SI12 5016234567895")).toBe("SI125016234567895");
    expect(read(reference, "SI12 5016234567890")).toBe("! wrong-reference");
    expect(read(reference, "RF45SBO2010")).toBe("RF45SBO2010");
  });
});
