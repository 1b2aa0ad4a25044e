import fc from "fast-check";
import { expect, test } from "vitest";
import { vatOfLines } from "./vat-of-lines";

test("lines of one rate are one share, however the rate is written; lowest rate first", () => {
  const lines = [
    { vatRate: "22", netCents: 100, vatCents: 22 },
    { vatRate: "9.50", netCents: 200, vatCents: 19 },
    { vatRate: "9.5", netCents: -50, vatCents: -5 },
    { vatRate: "0", netCents: 120, vatCents: 0 },
  ];
  expect(vatOfLines(lines, "invoice")).toEqual([
    { category: "Z", rate: "0", netCents: 120, vatCents: 0 },
    { category: "S", rate: "9.5", netCents: 150, vatCents: 14 },
    { category: "S", rate: "22", netCents: 100, vatCents: 22 },
  ]);
  expect(vatOfLines(lines.slice(3), "reminder")).toMatchObject([{ category: "O" }]);
});

test("the shares add up to the lines", () => {
  const line = fc.record({
    vatRate: fc.constantFrom("0", "9.5", "22"),
    netCents: fc.integer({ min: -1e7, max: 1e7 }),
    vatCents: fc.integer({ min: -1e6, max: 1e6 }),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const shares = vatOfLines(lines, "invoice");
      const sum = (rows: readonly { netCents: number; vatCents: number }[], of: "netCents" | "vatCents") =>
        rows.reduce((total, row) => total + row[of], 0);
      expect(sum(shares, "netCents")).toBe(sum(lines, "netCents"));
      expect(sum(shares, "vatCents")).toBe(sum(lines, "vatCents"));
      expect(new Set(shares.map(({ rate }) => rate)).size).toBe(shares.length);
    }),
  );
});
