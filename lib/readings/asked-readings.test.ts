import { expect, test } from "vitest";
import { askedReadings, readingsQuery } from "./asked-readings";

test.each([
  [{}, {}],
  [
    { year: "2025", before: "2025-06-30", view: "months" },
    { year: 2025, before: "2025-06-30" },
  ],
  [{ year: "0000", before: "2025-02-30" }, {}],
  [{ year: "20255", before: "yesterday" }, {}],
  [{ year: ["2025", "2026"], before: ["2025-06-30"] }, {}],
])("%o asks for %o", (query, asked) => {
  expect(askedReadings(query)).toEqual(asked);
});

test("the rest of a page's query stays", () => {
  expect(readingsQuery("view=months&year=2025&before=2025-06-30", { year: 2024 })).toBe(
    "view=months&year=2024",
  );
  expect(readingsQuery("view=months&year=2025", {})).toBe("view=months");
});
