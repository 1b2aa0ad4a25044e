import fc from "fast-check";
import { expect, it } from "vitest";
import { invoiceFilter, invoiceKinds, invoiceStates } from "@/lib/invoices/schema";
import { listAddress, narrows, zipAddress } from "./filter-address";

it("writes what the filter says and no more", () => {
  expect(listAddress({})).toBe("/finance/invoices");
  expect(listAddress({ year: 2026, state: "overdue" }, { after: "older.26081457", picking: true })).toBe(
    "/finance/invoices?year=2026&state=overdue&after=older.26081457&pick=1",
  );
  expect(zipAddress({ q: "26 08/1", point: "A&B" })).toBe(
    "/api/invoices/invoices.zip?point=A%26B&q=26+08%2F1",
  );
});

it("is read back as it was", () => {
  const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);
  const filters = fc.record(
    {
      year: fc.integer({ min: 1900, max: 2199 }),
      state: fc.constantFrom(...invoiceStates),
      kind: fc.constantFrom(...invoiceKinds),
      point: word,
      q: word,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      const { searchParams } = new URL(listAddress(filter), "http://portal");
      const { after: _, ...read } = invoiceFilter.parse(Object.fromEntries(searchParams));
      expect(JSON.parse(JSON.stringify(read))).toEqual(filter);
      expect(narrows(filter)).toBe(Object.keys(filter).length > 0);
    }),
  );
});
