import { test } from "vitest";
import { register } from "@/tests/support/registers";
import { expectUse, type UseCase } from "@/tests/support/use-cases";

const mistakes: UseCase[] = [
  {
    // 8500 was 850: left out; 840 → 871 over 59 days stays whole: 31 · 31/59 = 16,3 → 16.
    name: "a reading far too high that a later one contradicts is left out",
    registers: [register("2025-12-31 840 | 2026-01-31 8500 | 2026-02-28 871")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~16", "~15"],
  },
  {
    // 12 was 812: the chain without it is longer.
    name: "a reading far too low among good ones is left out",
    registers: [register("2025-11-30 790 | 2025-12-31 800 | 2026-01-31 12 | 2026-02-28 859")],
    range: ["2026-01-01", "2026-02-28"],
    // 59 m³ in 59 days.
    expected: ["~31", "~28"],
  },
  {
    name: "a register that began anew without an exchange leaves a gap, not a flood",
    registers: [register("2025-12-31 800 | 2026-01-31 5 | 2026-02-28 15 | 2026-03-31 25")],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["–", "10", "10"],
  },
];

const estimates: UseCase[] = [
  {
    name: "an estimate after the last reading is marked",
    registers: [register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 160≈")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "≈29"],
  },
  {
    // Estimated 190, then read 159: the estimate is gone; 59 m³ in 59 days.
    name: "an estimate corrected by a later lower reading",
    registers: [register("2025-12-31 100 | 2026-01-31 190≈ | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // Estimated 110, then read 159: what is known is 59 m³ in 59 days, not 10 and 49.
    name: "an estimate between two readings adds nothing",
    registers: [register("2025-12-31 100 | 2026-01-31 110≈ | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // Actual 812, estimate 850, actual 840 (FACTS 6.3): 28 m³ in 59 days, 14,7 → 15.
    name: "812 read, 850 estimated, 840 read",
    registers: [register("2025-12-31 812 | 2026-01-31 850≈ | 2026-02-28 840")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~15", "~13"],
  },
  {
    name: "an estimate below the last reading is none",
    registers: [register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 90≈")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "–"],
  },
  {
    name: "estimates follow each other",
    registers: [register("2025-12-31 100 | 2026-01-31 130≈ | 2026-02-28 160≈")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["≈30", "≈30"],
  },
  {
    name: "an estimate of the day that was read is not used",
    registers: [register("2025-12-31 100 | 2026-01-31 150≈ | 2026-01-31 131")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["31"],
  },
];

test.each(mistakes)("mistakes: $name", expectUse);
test.each(estimates)("estimates: $name", expectUse);
