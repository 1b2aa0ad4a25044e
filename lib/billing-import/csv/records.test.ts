import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "@/lib/csv";
import { csvRecords, longestRecord } from "./records";

/** Records of a text that arrives in portions of `size` characters. */
function recordsOf(text: string, size = text.length || 1) {
  const records = csvRecords();
  const portions = [];
  for (let at = 0; at < text.length; at += size) portions.push(records.push(text.slice(at, at + size)));
  return [...portions, records.end()].flat();
}

describe("lines and fields", () => {
  test("lines end with LF or CRLF, the last one with either or nothing; empty lines count and are passed over", () => {
    expect(recordsOf("a;b\r\n\r\n1;2\n\n3;")).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 3, fields: ["1", "2"] },
      { line: 5, fields: ["3", ""] },
    ]);
  });

  test("quotes hold separators, doubled quotes and line breaks, and lines after them keep their numbers", () => {
    expect(recordsOf('a;"x;y"\r\n"first\r\nsecond ""quoted""\n";z\r\nend;1')).toEqual([
      { line: 1, fields: ["a", "x;y"] },
      { line: 2, fields: ['first\r\nsecond "quoted"\n', "z"] },
      { line: 5, fields: ["end", "1"] },
    ]);
  });

  test("a quote in the midst of a field is a character like others", () => {
    expect(recordsOf('Bar "Pri lipi";1\n')).toEqual([{ line: 1, fields: ['Bar "Pri lipi"', "1"] }]);
  });

  test("however a file is cut into portions, its records are the same", () => {
    const cell = fc.stringMatching(/^[a-č;" \n\r]{0,8}$/u).filter((text) => !text.includes("\r"));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = rows.map(csvLine).join("");
          const read = recordsOf(text, size);
          expect(read).toEqual(recordsOf(text));
          expect(read.map((record) => ("fields" in record ? record.fields : record))).toEqual(rows);
        },
      ),
    );
  });
});

describe("faults cost one line", () => {
  test("an open quote is refused, and the lines after it are read", () => {
    expect(recordsOf('a;b\n"open;1\nc;d\n', 3)).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 2, fault: "broken-quote", text: '"open;1' },
      { line: 3, fields: ["c", "d"] },
    ]);
  });

  test("something after a closing quote is refused", () => {
    expect(recordsOf('"a"b;c\nd;e\n')).toEqual([
      { line: 1, fault: "broken-quote", text: '"a"b;c' },
      { line: 2, fields: ["d", "e"] },
    ]);
  });

  test("a line of 10 MB is refused without being kept, whole or in portions", () => {
    const text = `a;b\n${"x".repeat(10_000_000)}\nc;d\n`;
    for (const size of [text.length, 65_536]) {
      const [first, long, last] = recordsOf(text, size);
      expect([first, last]).toEqual([
        { line: 1, fields: ["a", "b"] },
        { line: 3, fields: ["c", "d"] },
      ]);
      expect(long).toMatchObject({ line: 2, fault: "line-too-long" });
      expect(long && "text" in long ? long.text.length : 0).toBeLessThanOrEqual(500);
    }
  });

  test("a quote that stays open for more than a record's length does not swallow the rest of the file", () => {
    const text = `"open\n${"x;y\n".repeat(longestRecord / 4 + 10)}`;
    const records = recordsOf(text, 65_536);
    expect(records[0]).toMatchObject({ line: 1, fault: "broken-quote" });
    expect(records.at(-1)).toEqual({ line: records.length, fields: ["x", "y"] });
  });
});
