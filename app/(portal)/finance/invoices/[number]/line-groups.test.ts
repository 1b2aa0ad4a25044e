import fc from "fast-check";
import { expect, it } from "vitest";
import type { InvoiceLine } from "@/lib/invoices/invoice";
import { lineGroups } from "./line-groups";

const line = (lineNumber: number, point: string | null, netCents: number): InvoiceLine => ({
  lineNumber,
  point: point === null ? null : { number: point, street: "", postcode: "", city: "", ownName: null },
  priceItemCode: null,
  description: `line ${lineNumber}`,
  periodFrom: null,
  periodTo: null,
  quantity: "1",
  unit: "month",
  unitPrice: "1",
  vatRate: "22",
  netCents,
  vatCents: 1,
  grossCents: netCents + 1,
});

it("puts the lines of a point together, in the order of the bill", () => {
  const groups = lineGroups([line(1, "b", 10), line(2, "a", 20), line(3, null, 5), line(4, "b", -3)]);
  expect(groups.map(({ point }) => point?.number ?? null)).toEqual(["b", "a", null]);
  expect(groups[0]?.lines.map(({ lineNumber }) => lineNumber)).toEqual([1, 4]);
  expect(groups[0]).toMatchObject({ netCents: 7, vatCents: 2, grossCents: 9 });
});

it("loses no line and no cent", () => {
  const anyLine = fc.record({
    point: fc.constantFrom("a", "b", "c", null),
    net: fc.integer({ min: -100_000, max: 100_000 }),
  });
  fc.assert(
    fc.property(fc.array(anyLine), (made) => {
      const lines = made.map(({ point, net }, at) => line(at, point, net));
      const groups = lineGroups(lines);
      expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length);
      const sum = (of: readonly { grossCents: number }[]) =>
        of.reduce((all, each) => all + each.grossCents, 0);
      expect(sum(groups)).toBe(sum(lines));
    }),
  );
});
