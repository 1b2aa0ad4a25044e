import { test } from "vitest";
import type { DegreeDays } from "@/lib/consumption/day-weights";
import { register } from "@/tests/support/registers";
import { expectUse, type UseCase } from "@/tests/support/use-cases";

const heat = { service: "heat", unit: "MWh", decimals: 3 } as const;

/** Degree days from the first of January 2026 on: so many a day in each month. */
const degreeDays2026 = (...perDay: number[]): DegreeDays => ({
  first: "2026-01-01",
  values: perDay.flatMap((value, month) =>
    Array(new Date(Date.UTC(2026, month + 1, 0)).getUTCDate()).fill(value),
  ),
});

const heating: UseCase[] = [
  {
    // 20 a day in January, 10 in February: 620 and 280 of 900; 9 MWh: 6,2 and 2,8.
    name: "heat goes by degree days",
    registers: [register("2025-12-31 0 | 2026-02-28 9", heat)],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20, 10),
    expected: ["~6.2", "~2.8"],
  },
  {
    // Weights of January and February .19 and .16: 3,5 MWh are 1,9 and 1,6.
    name: "heat goes by the weights of the months where no degree days are known",
    registers: [register("2025-12-31 0 | 2026-02-28 3.5", heat)],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~1.9", "~1.6"],
  },
  {
    // Degree days end with January: weights of the months for the whole stretch.
    name: "degree days of a part of the time are not mixed with weights",
    registers: [register("2025-12-31 0 | 2026-02-28 3.5", heat)],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20),
    expected: ["~1.9", "~1.6"],
  },
  {
    // No degree day in two months: hot water goes by days, 0,061 in 61 days from 30 June on.
    name: "heat of a summer without degree days goes by days",
    registers: [register("2026-05-31 1 | 2026-07-31 1.061", heat)],
    range: ["2026-06-01", "2026-07-31"],
    degreeDays: degreeDays2026(20, 10, 5, 0, 0, 0, 0, 0),
    expected: ["~0.03", "~0.031"],
  },
  {
    name: "water does not care for the weather",
    registers: [register("2025-12-31 100 | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20, 10),
    expected: ["~31", "~28"],
  },
];

test.each(heating)("heating: $name", expectUse);
