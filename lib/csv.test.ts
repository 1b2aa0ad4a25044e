import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { csvBom, csvCell, csvLine } from "./csv";

const read = (text: string): string[][] =>
  parse(text, { delimiter: ";", bom: true, recordDelimiter: "\r\n" });

// R31
describe("csvCell", () => {
  test.each(["=1+1", "+386 3 896", "-2+3", "@SUM(A1)", "\tx", "\rx", "\0=1", "＝1+1", "-", "--5", "-5,20 €"])(
    "keeps %j from becoming a formula",
    (text) => {
      expect(read(csvLine([text, "x"]))).toEqual([[`'${text}`, "x"]]);
    },
  );

  test.each(["-5,20", "-5.20", "-1.234,50", "-7", "855", "12,5"])("leaves the number %s a number", (text) => {
    expect(csvCell(text)).toBe(text);
  });

  test.each([
    [-5, "-5"],
    [0, "0"],
    [null, ""],
    [undefined, ""],
    ["", ""],
    ["Čebelarska; 3", '"Čebelarska; 3"'],
    ['d. o. o. "Žaga"', '"d. o. o. ""Žaga"""'],
    ["prva\r\ndruga", '"prva\r\ndruga"'],
    ["a=b", "a=b"],
  ])("%j is written %s", (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it("never lets a cell begin as a formula, whatever it holds", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\0", "", '"', "'", ";");
    fc.assert(
      fc.property(start, fc.string({ unit: "grapheme" }), (first, rest) => {
        const [cell = ""] = read(csvLine([first + rest, "x"]))[0] ?? [];
        expect(/^[=+\-@\t\r\0]/.test(cell) && !/^-\d[\d.,]*$/.test(cell)).toBe(false);
      }),
    );
  });
});

describe("csvLine", () => {
  it("is read back as it was", () => {
    const harmless = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/^[=+\-@\t\r\0＝＋－＠\ufeff]/.test(text));
    const lines = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(harmless, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(lines, (cells) => {
        expect(read(csvBom + cells.map(csvLine).join(""))).toEqual(cells);
      }),
    );
  });

  it("parts cells by semicolons and ends with CRLF", () => {
    expect(csvLine(["datum", "stanje", -5, null])).toBe("datum;stanje;-5;\r\n");
  });
});
