import { describe, expect, test } from "vitest";
import { invoiceFilter } from "./schema";

describe("the filter of an address", () => {
  test("is read as it stands, blanks around words aside", () => {
    const query = {
      year: "2026",
      state: "partly-paid",
      kind: "credit_note",
      point: " 25050415 ",
      q: " 0026 1",
      after: "older.26081001",
    };
    expect(invoiceFilter.parse(query)).toEqual({
      year: 2026,
      state: "partly-paid",
      kind: "credit_note",
      point: "25050415",
      q: "0026 1",
      after: "older.26081001",
    });
  });

  test.each([
    {},
    { year: "26", state: "lost", kind: "bill", point: "", q: "   ", after: "26081001" },
    { year: "999999", point: "x".repeat(41), q: "x".repeat(41), after: `older.${"x".repeat(41)}` },
    { year: ["", "2026"], unknown: "x" },
  ])("passes over what cannot be meant: %j", (query) => {
    const read = Object.values(invoiceFilter.parse(query)).filter((value) => value !== undefined);
    expect(read).toEqual([]);
  });

  test("of what is given twice takes the first", () => {
    expect(invoiceFilter.parse({ year: ["2025", "2026"] })).toMatchObject({ year: 2025 });
  });
});
