import { test } from "vitest";
import { register } from "@/tests/support/registers";
import { expectUse, type UseCase } from "@/tests/support/use-cases";

const monthEnds: UseCase[] = [
  {
    // 100 → 110 → 118: readings at the ends of months are the months' figures.
    name: "readings at the ends of months",
    registers: [register("2025-12-31 100 | 2026-01-31 110 | 2026-02-28 118")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["10", "8"],
  },
  {
    // 31 + 28 = 59 days, 59 m³: one a day.
    name: "one reading after two months is shared out by days",
    registers: [register("2025-12-31 100 | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // 60 m³ in 59 days: until 31 January 60 · 31 / 59 = 31,5… → 32; the rest is 28.
    name: "what does not divide goes to the nearer month and is not lost",
    registers: [register("2025-12-31 100 | 2026-02-28 160")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~32", "~28"],
  },
  {
    // 1 m³ in 90 days: until 31 January 0,34 → 0; until 28 February 0,66 → 1; until 31 March 1. 0, 1, 0: the sum is 1.
    name: "a single cubic metre of a quarter stays one",
    registers: [register("2025-12-31 7 | 2026-03-31 8")],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["~0", "~1", "~0"],
  },
  {
    // 181 days of the half-year, 362 m³: two a day.
    name: "a half-yearly reading by months",
    registers: [register("2025-12-31 0 | 2026-06-30 362")],
    range: ["2026-01-01", "2026-06-30"],
    expected: ["~62", "~56", "~62", "~60", "~62", "~60"],
  },
  {
    name: "a half-yearly reading is the half-year's figure",
    registers: [register("2025-12-31 0 | 2026-06-30 362")],
    range: ["2026-01-01", "2026-06-30"],
    step: "halves",
    expected: ["362"],
  },
  {
    // 15 m³ to 15 January; then 45 m³ in 30 days, 16 of them in January: 15 + 24.
    name: "a reading inside a month parts it in two",
    registers: [register("2025-12-31 100 | 2026-01-15 115 | 2026-02-14 160")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["~39"],
  },
  {
    // 365 days, 730 m³.
    name: "a gap of a year is shared out over all its months",
    registers: [register("2024-12-31 0 | 2025-12-31 730")],
    range: ["2025-01-01", "2025-12-31"],
    step: "quarters",
    expected: ["~180", "~182", "~184", "~184"],
  },
  {
    name: "a gap of a year, as a year",
    registers: [register("2024-12-31 0 | 2025-12-31 730")],
    range: ["2025-01-01", "2025-12-31"],
    step: "years",
    expected: ["730"],
  },
  {
    // February 2024 has 29 days: 31 + 29 = 60 days, 60 m³.
    name: "a leap day is a day",
    registers: [register("2023-12-31 0 | 2024-02-29 60")],
    range: ["2024-01-01", "2024-02-29"],
    expected: ["~31", "~29"],
  },
  {
    // 90 days, 9,000 m³ to three decimals: 3,1 then 2,8 then 3,1.
    name: "a register with red decimals is shared out to its last one",
    registers: [register("2025-12-31 10.5 | 2026-03-31 19.5", { decimals: 3 })],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["~3.1", "~2.8", "~3.1"],
  },
  {
    // 781,5 although the customer is asked for whole m³: the half is kept. 31 days, 15,5: 0,5 a day.
    name: "decimals of the billing system are kept where the register has none",
    registers: [register("2025-12-31 766 | 2026-01-31 781.5")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["15.5"],
  },
  {
    name: "no use at all is a figure, not a gap",
    registers: [register("2025-12-31 840 | 2026-01-31 840")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["0"],
  },
];

const borders: UseCase[] = [
  {
    // The reading of 31 January closes January, the one of 1 February opens nothing of it: one day of February is in it.
    name: "a reading on the first of a month belongs to that day",
    registers: [register("2025-12-31 100 | 2026-02-01 132 | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    // 32 days, 32 m³: 31 and 1; then 27.
    expected: ["~31", "~28"],
  },
  {
    name: "a reading on the last of a month closes it",
    registers: [register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 159")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "28"],
  },
  {
    name: "a month that is read to its middle is known to there",
    registers: [register("2025-12-31 100 | 2026-01-31 131 | 2026-02-14 145")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "14…"],
  },
  {
    name: "before the first reading and after the last nothing is known",
    registers: [register("2026-02-28 100 | 2026-03-31 131")],
    range: ["2026-02-01", "2026-04-30"],
    expected: ["–", "31", "–"],
  },
  {
    // Own range of ten days within 31 days of 31 m³.
    name: "a range of one's own is cut to the day",
    registers: [register("2025-12-31 100 | 2026-01-31 131")],
    range: ["2026-01-11", "2026-01-20"],
    expected: ["~10"],
  },
  {
    // Theirs until 31 January and again from 1 March: what was used in February is another's.
    name: "what was used while the point was another's is not counted",
    registers: [
      register("2025-12-31 100 | 2026-01-31 131 | 2026-03-01 160 | 2026-03-31 190", {
        tenures: [
          { from: "2020-01-01", to: "2026-01-31" },
          { from: "2026-03-01", to: null },
        ],
      }),
    ],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["31", "–", "30…"],
  },
  {
    name: "no reading, no figure",
    registers: [register("2025-12-31 100")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["–"],
  },
  {
    name: "two readings of one day: the better source is taken",
    registers: [
      register("2025-12-31 100", {
        states: [
          { day: "2025-12-31", value: "100", estimated: false, rank: 1 },
          { day: "2026-01-31", value: "190", estimated: false, rank: 2 },
          { day: "2026-01-31", value: "131", estimated: false, rank: 1 },
        ],
      }),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["31"],
  },
];

test.each(monthEnds)("months: $name", expectUse);
test.each(borders)("borders: $name", expectUse);
