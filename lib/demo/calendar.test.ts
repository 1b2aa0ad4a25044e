import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { calendarOf, endsHalf } from "./calendar";

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("2021-01-01", days));

describe("the calendar", () => {
  it("knows of what had been billed on 23 November 2026", () => {
    const { months, halves, opening } = calendarOf("2026-11-23", 36);
    expect(opening).toBe("2023-06-30");
    expect(months.at(0)).toMatchObject({ month: "2023-07", issuedOn: "2023-08-10" });
    expect(months.at(-1)).toMatchObject({ month: "2026-10", issuedOn: "2026-11-10", dueOn: "2026-12-10" });
    expect(halves.at(-1)).toMatchObject({ from: "2026-01-01", to: "2026-06-30", issuedOn: "2026-07-16" });
  });

  it("bills a month on the 10th of the next, not a day before", () => {
    expect(calendarOf("2026-03-09", 12).months.at(-1)?.month).toBe("2026-01");
    expect(calendarOf("2026-03-10", 12).months.at(-1)?.month).toBe("2026-02");
  });

  it("tells of whole half-years that are past, on any day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 12, max: 36 }), (today, length) => {
        const { months, halves, opening } = calendarOf(today, length);
        const [newest] = months.slice(-1);
        expect(months.length).toBeGreaterThanOrEqual(length);
        expect(months.length).toBeLessThan(length + 6);
        expect(opening).toMatch(/-(06-30|12-31)$/);
        expect(newest && newest.issuedOn <= today && newest.dueOn >= today).toBe(true);
        for (const half of halves) {
          expect(half.months).toHaveLength(6);
          expect(half.months.filter(endsHalf)).toHaveLength(1);
          expect(half.issuedOn <= today).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
