import { test } from "vitest";
import { register } from "@/tests/support/registers";
import { expectUse, type UseCase } from "@/tests/support/use-cases";

const exchanges: UseCase[] = [
  {
    // Old 600 → 611 to the 14th, new 0 → 17 to the 30th: 11 + 17.
    name: "an exchange in the middle of a month",
    registers: [
      register("2021-08-31 600 | 2021-09-14 611", {
        serial: "A1",
        installedOn: "2016-09-01",
        removedOn: "2021-09-14",
      }),
      register("2021-09-14 0 | 2021-09-30 17", { serial: "A2" }),
    ],
    range: ["2021-09-01", "2021-09-30"],
    expected: ["28"],
  },
  {
    name: "an exchange on the last day of a month",
    registers: [
      register("2026-01-31 500 | 2026-02-28 520", { serial: "A1", removedOn: "2026-02-28" }),
      register("2026-02-28 3 | 2026-03-31 25", { serial: "A2" }),
    ],
    range: ["2026-02-01", "2026-03-31"],
    expected: ["20", "22"],
  },
  {
    // New meter put in with 950 on it: 950 → 960 is 10, not 450.
    name: "a used meter put in does not inflate",
    registers: [
      register("2026-01-31 500 | 2026-02-10 505", { serial: "A1", removedOn: "2026-02-10" }),
      register("2026-02-10 950 | 2026-02-28 960", { serial: "A2" }),
    ],
    range: ["2026-02-01", "2026-02-28"],
    expected: ["15"],
  },
  {
    // No final value: from 31 January to 10 February nothing is known, then 18 days.
    name: "a meter taken out unread leaves a gap and invents nothing",
    registers: [
      register("2025-12-31 469 | 2026-01-31 500", { serial: "A1", removedOn: "2026-02-10" }),
      register("2026-02-10 0 | 2026-02-28 18", { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "18…"],
  },
  {
    name: "a new meter not read yet leaves the time since it open",
    registers: [
      register("2025-12-31 469 | 2026-02-10 510", { serial: "A1", removedOn: "2026-02-10" }),
      register("2026-02-10 0", { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    // 41 days, 41 m³.
    expected: ["~31", "~10…"],
  },
  {
    name: "a removed meter ends the use",
    registers: [register("2025-12-31 469 | 2026-01-31 500", { removedOn: "2026-01-31" })],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "–"],
  },
  {
    name: "two exchanges in a month",
    registers: [
      register("2026-01-31 40 | 2026-02-10 50", { serial: "A1", removedOn: "2026-02-10" }),
      register("2026-02-10 0 | 2026-02-20 4", { serial: "A2", removedOn: "2026-02-20" }),
      register("2026-02-20 7 | 2026-02-28 13", { serial: "A3" }),
    ],
    range: ["2026-02-01", "2026-02-28"],
    expected: ["20"],
  },
];

const rollovers: UseCase[] = [
  {
    // 100000 − 99987 + 12 = 25.
    name: "a register that passes zero",
    registers: [register("2025-12-31 99987 | 2026-01-31 12")],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["25"],
  },
  {
    name: "a register that passes zero in the middle of two months",
    // 59 m³ in 59 days: 99970 → 29.
    registers: [register("2025-12-31 99970 | 2026-02-28 29")],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    name: "a register of four wheels passes zero at 10000",
    registers: [register("2025-12-31 9990 | 2026-01-31 5", { digits: 4 })],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["15"],
  },
  {
    name: "a register with decimals passes zero",
    registers: [register("2025-12-31 99999.5 | 2026-01-31 0.75", { decimals: 3 })],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["1.25"],
  },
];

const severalMeters: UseCase[] = [
  {
    name: "two meters at one point add up",
    registers: [
      register("2025-12-31 100 | 2026-01-31 110", { serial: "A1" }),
      register("2025-12-31 5 | 2026-01-31 8", { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["13"],
  },
  {
    name: "the sum of two meters is not shown while one of them is not read",
    registers: [
      register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 159", { serial: "A1" }),
      register("2025-12-31 5 | 2026-01-31 8", { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["34", "–"],
  },
  {
    name: "a second meter that came later counts from its first day",
    registers: [
      register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 159", { serial: "A1" }),
      register("2026-01-31 0 | 2026-02-28 2", { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "30"],
  },
  {
    name: "a second meter that was taken away counts until its last day",
    registers: [
      register("2025-12-31 100 | 2026-01-31 131 | 2026-02-28 159", { serial: "A1" }),
      register("2025-12-31 0 | 2026-01-31 2", { serial: "A2", removedOn: "2026-01-31" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["33", "28"],
  },
];

test.each(exchanges)("exchange: $name", expectUse);
test.each(rollovers)("rollover: $name", expectUse);
test.each(severalMeters)("several meters: $name", expectUse);
