import { describe, expect, test } from "vitest";
import type { DegreeDays } from "@/lib/consumption/day-weights";
import { measuredUse } from "@/lib/consumption/measured-use";
import { periodUse } from "@/lib/consumption/period-use";
import { periodsIn, type Step } from "@/lib/consumption/periods";
import type { MeterRegister } from "@/lib/consumption/use-intervals";
import { register } from "@/tests/support/registers";

/** A figure as the page tells it apart: `≈` rests on an estimate, `~` is shared out, `…` is not known to the end. */
function shown(
  registers: MeterRegister[],
  [from, to]: [string, string],
  step: Step,
  degreeDays?: DegreeDays,
) {
  const measured = measuredUse(registers[0]?.service ?? "water", registers, degreeDays);
  return periodsIn(step, from, to).map((period) => {
    const { amount, quality, complete } = periodUse(measured, period);
    if (amount === null) return "–";
    return `${{ read: "", shared: "~", estimate: "≈" }[quality ?? "read"]}${amount}${complete ? "" : "…"}`;
  });
}

type Case = {
  name: string;
  registers: MeterRegister[];
  range: [string, string];
  step?: Step;
  degreeDays?: DegreeDays;
  expected: string[];
};

/** Degree days from the first of January 2026 on: so many a day in each month. */
const degreeDays2026 = (...perDay: number[]): DegreeDays => ({
  first: "2026-01-01",
  values: perDay.flatMap((value, month) =>
    Array(new Date(Date.UTC(2026, month + 1, 0)).getUTCDate()).fill(value),
  ),
});

const monthEnds: Case[] = [
  {
    // 100 → 110 → 118: readings at the ends of months are the months' figures.
    name: "readings at the ends of months",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "110"],
        ["2026-02-28", "118"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["10", "8"],
  },
  {
    // 31 + 28 = 59 days, 59 m³: one a day.
    name: "one reading after two months is shared out by days",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // 60 m³ in 59 days: until 31 January 60 · 31 / 59 = 31,5… → 32; the rest is 28.
    name: "what does not divide goes to the nearer month and is not lost",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-02-28", "160"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~32", "~28"],
  },
  {
    // 1 m³ in 90 days: until 31 January 0,34 → 0; until 28 February 0,66 → 1; until 31 March 1. 0, 1, 0: the sum is 1.
    name: "a single cubic metre of a quarter stays one",
    registers: [
      register([
        ["2025-12-31", "7"],
        ["2026-03-31", "8"],
      ]),
    ],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["~0", "~1", "~0"],
  },
  {
    // 181 days of the half-year, 362 m³: two a day.
    name: "a half-yearly reading by months",
    registers: [
      register([
        ["2025-12-31", "0"],
        ["2026-06-30", "362"],
      ]),
    ],
    range: ["2026-01-01", "2026-06-30"],
    expected: ["~62", "~56", "~62", "~60", "~62", "~60"],
  },
  {
    name: "a half-yearly reading is the half-year's figure",
    registers: [
      register([
        ["2025-12-31", "0"],
        ["2026-06-30", "362"],
      ]),
    ],
    range: ["2026-01-01", "2026-06-30"],
    step: "halves",
    expected: ["362"],
  },
  {
    // 15 m³ to 15 January; then 45 m³ in 30 days, 16 of them in January: 15 + 24.
    name: "a reading inside a month parts it in two",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-15", "115"],
        ["2026-02-14", "160"],
      ]),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["~39"],
  },
  {
    // 365 days, 730 m³.
    name: "a gap of a year is shared out over all its months",
    registers: [
      register([
        ["2024-12-31", "0"],
        ["2025-12-31", "730"],
      ]),
    ],
    range: ["2025-01-01", "2025-12-31"],
    step: "quarters",
    expected: ["~180", "~182", "~184", "~184"],
  },
  {
    name: "a gap of a year, as a year",
    registers: [
      register([
        ["2024-12-31", "0"],
        ["2025-12-31", "730"],
      ]),
    ],
    range: ["2025-01-01", "2025-12-31"],
    step: "years",
    expected: ["730"],
  },
  {
    // February 2024 has 29 days: 31 + 29 = 60 days, 60 m³.
    name: "a leap day is a day",
    registers: [
      register([
        ["2023-12-31", "0"],
        ["2024-02-29", "60"],
      ]),
    ],
    range: ["2024-01-01", "2024-02-29"],
    expected: ["~31", "~29"],
  },
  {
    // 90 days, 9,000 m³ to three decimals: 3,1 then 2,8 then 3,1.
    name: "a register with red decimals is shared out to its last one",
    registers: [
      register(
        [
          ["2025-12-31", "10.5"],
          ["2026-03-31", "19.5"],
        ],
        { decimals: 3 },
      ),
    ],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["~3.1", "~2.8", "~3.1"],
  },
  {
    // 781,5 although the customer is asked for whole m³: the half is kept. 31 days, 15,5: 0,5 a day.
    name: "decimals of the billing system are kept where the register has none",
    registers: [
      register([
        ["2025-12-31", "766"],
        ["2026-01-31", "781.5"],
      ]),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["15.5"],
  },
  {
    name: "no use at all is a figure, not a gap",
    registers: [
      register([
        ["2025-12-31", "840"],
        ["2026-01-31", "840"],
      ]),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["0"],
  },
];

const borders: Case[] = [
  {
    // The reading of 31 January closes January, the one of 1 February opens nothing of it: one day of February is in it.
    name: "a reading on the first of a month belongs to that day",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-02-01", "132"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    // 32 days, 32 m³: 31 and 1; then 27.
    expected: ["~31", "~28"],
  },
  {
    name: "a reading on the last of a month closes it",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "131"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "28"],
  },
  {
    name: "a month that is read to its middle is known to there",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "131"],
        ["2026-02-14", "145"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "14…"],
  },
  {
    name: "before the first reading and after the last nothing is known",
    registers: [
      register([
        ["2026-02-28", "100"],
        ["2026-03-31", "131"],
      ]),
    ],
    range: ["2026-02-01", "2026-04-30"],
    expected: ["–", "31", "–"],
  },
  {
    // Own range of ten days within 31 days of 31 m³.
    name: "a range of one's own is cut to the day",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "131"],
      ]),
    ],
    range: ["2026-01-11", "2026-01-20"],
    expected: ["~10"],
  },
  {
    // Theirs until 31 January and again from 1 March: what was used in February is another's.
    name: "what was used while the point was another's is not counted",
    registers: [
      register(
        [
          ["2025-12-31", "100"],
          ["2026-01-31", "131"],
          ["2026-03-01", "160"],
          ["2026-03-31", "190"],
        ],
        {
          tenures: [
            { from: "2020-01-01", to: "2026-01-31" },
            { from: "2026-03-01", to: null },
          ],
        },
      ),
    ],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["31", "–", "30…"],
  },
  {
    name: "no reading, no figure",
    registers: [register([["2025-12-31", "100"]])],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["–"],
  },
  {
    name: "two readings of one day: the better source is taken",
    registers: [
      register([["2025-12-31", "100"]], {
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

const exchanges: Case[] = [
  {
    // Old 600 → 611 to the 14th, new 0 → 17 to the 30th: 11 + 17.
    name: "an exchange in the middle of a month",
    registers: [
      register(
        [
          ["2021-08-31", "600"],
          ["2021-09-14", "611"],
        ],
        { serial: "A1", installedOn: "2016-09-01", removedOn: "2021-09-14" },
      ),
      register(
        [
          ["2021-09-14", "0"],
          ["2021-09-30", "17"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2021-09-01", "2021-09-30"],
    expected: ["28"],
  },
  {
    name: "an exchange on the last day of a month",
    registers: [
      register(
        [
          ["2026-01-31", "500"],
          ["2026-02-28", "520"],
        ],
        { serial: "A1", removedOn: "2026-02-28" },
      ),
      register(
        [
          ["2026-02-28", "3"],
          ["2026-03-31", "25"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-02-01", "2026-03-31"],
    expected: ["20", "22"],
  },
  {
    // New meter put in with 950 on it: 950 → 960 is 10, not 450.
    name: "a used meter put in does not inflate",
    registers: [
      register(
        [
          ["2026-01-31", "500"],
          ["2026-02-10", "505"],
        ],
        { serial: "A1", removedOn: "2026-02-10" },
      ),
      register(
        [
          ["2026-02-10", "950"],
          ["2026-02-28", "960"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-02-01", "2026-02-28"],
    expected: ["15"],
  },
  {
    // No final value: from 31 January to 10 February nothing is known, then 18 days.
    name: "a meter taken out unread leaves a gap and invents nothing",
    registers: [
      register(
        [
          ["2025-12-31", "469"],
          ["2026-01-31", "500"],
        ],
        { serial: "A1", removedOn: "2026-02-10" },
      ),
      register(
        [
          ["2026-02-10", "0"],
          ["2026-02-28", "18"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "18…"],
  },
  {
    name: "a new meter not read yet leaves the time since it open",
    registers: [
      register(
        [
          ["2025-12-31", "469"],
          ["2026-02-10", "510"],
        ],
        { serial: "A1", removedOn: "2026-02-10" },
      ),
      register([["2026-02-10", "0"]], { serial: "A2" }),
    ],
    range: ["2026-01-01", "2026-02-28"],
    // 41 days, 41 m³.
    expected: ["~31", "~10…"],
  },
  {
    name: "a removed meter ends the use",
    registers: [
      register(
        [
          ["2025-12-31", "469"],
          ["2026-01-31", "500"],
        ],
        { removedOn: "2026-01-31" },
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "–"],
  },
  {
    name: "two exchanges in a month",
    registers: [
      register(
        [
          ["2026-01-31", "40"],
          ["2026-02-10", "50"],
        ],
        { serial: "A1", removedOn: "2026-02-10" },
      ),
      register(
        [
          ["2026-02-10", "0"],
          ["2026-02-20", "4"],
        ],
        { serial: "A2", removedOn: "2026-02-20" },
      ),
      register(
        [
          ["2026-02-20", "7"],
          ["2026-02-28", "13"],
        ],
        { serial: "A3" },
      ),
    ],
    range: ["2026-02-01", "2026-02-28"],
    expected: ["20"],
  },
];

const rollovers: Case[] = [
  {
    // 100000 − 99987 + 12 = 25.
    name: "a register that passes zero",
    registers: [
      register([
        ["2025-12-31", "99987"],
        ["2026-01-31", "12"],
      ]),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["25"],
  },
  {
    name: "a register that passes zero in the middle of two months",
    // 59 m³ in 59 days: 99970 → 29.
    registers: [
      register([
        ["2025-12-31", "99970"],
        ["2026-02-28", "29"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    name: "a register of four wheels passes zero at 10000",
    registers: [
      register(
        [
          ["2025-12-31", "9990"],
          ["2026-01-31", "5"],
        ],
        { digits: 4 },
      ),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["15"],
  },
  {
    name: "a register with decimals passes zero",
    registers: [
      register(
        [
          ["2025-12-31", "99999.5"],
          ["2026-01-31", "0.75"],
        ],
        { decimals: 3 },
      ),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["1.25"],
  },
];

const mistakes: Case[] = [
  {
    // 8500 was 850: left out; 840 → 871 over 59 days stays whole: 31 · 31/59 = 16,3 → 16.
    name: "a reading far too high that a later one contradicts is left out",
    registers: [
      register([
        ["2025-12-31", "840"],
        ["2026-01-31", "8500"],
        ["2026-02-28", "871"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~16", "~15"],
  },
  {
    // 12 was 812: the chain without it is longer.
    name: "a reading far too low among good ones is left out",
    registers: [
      register([
        ["2025-11-30", "790"],
        ["2025-12-31", "800"],
        ["2026-01-31", "12"],
        ["2026-02-28", "859"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    // 59 m³ in 59 days.
    expected: ["~31", "~28"],
  },
  {
    name: "a register that began anew without an exchange leaves a gap, not a flood",
    registers: [
      register([
        ["2025-12-31", "800"],
        ["2026-01-31", "5"],
        ["2026-02-28", "15"],
        ["2026-03-31", "25"],
      ]),
    ],
    range: ["2026-01-01", "2026-03-31"],
    expected: ["–", "10", "10"],
  },
];

const estimates: Case[] = [
  {
    name: "an estimate after the last reading is marked",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "131"],
        ["2026-02-28", "160", "estimate"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "≈29"],
  },
  {
    // Estimated 190, then read 159: the estimate is gone; 59 m³ in 59 days.
    name: "an estimate corrected by a later lower reading",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "190", "estimate"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // Estimated 110, then read 159: what is known is 59 m³ in 59 days, not 10 and 49.
    name: "an estimate between two readings adds nothing",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "110", "estimate"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~31", "~28"],
  },
  {
    // Actual 812, estimate 850, actual 840 (FACTS 6.3): 28 m³ in 59 days, 14,7 → 15.
    name: "812 read, 850 estimated, 840 read",
    registers: [
      register([
        ["2025-12-31", "812"],
        ["2026-01-31", "850", "estimate"],
        ["2026-02-28", "840"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~15", "~13"],
  },
  {
    name: "an estimate below the last reading is none",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "131"],
        ["2026-02-28", "90", "estimate"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "–"],
  },
  {
    name: "estimates follow each other",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "130", "estimate"],
        ["2026-02-28", "160", "estimate"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["≈30", "≈30"],
  },
  {
    name: "an estimate of the day that was read is not used",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-01-31", "150", "estimate"],
        ["2026-01-31", "131"],
      ]),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["31"],
  },
];

const severalMeters: Case[] = [
  {
    name: "two meters at one point add up",
    registers: [
      register(
        [
          ["2025-12-31", "100"],
          ["2026-01-31", "110"],
        ],
        { serial: "A1" },
      ),
      register(
        [
          ["2025-12-31", "5"],
          ["2026-01-31", "8"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-01-01", "2026-01-31"],
    expected: ["13"],
  },
  {
    name: "the sum of two meters is not shown while one of them is not read",
    registers: [
      register(
        [
          ["2025-12-31", "100"],
          ["2026-01-31", "131"],
          ["2026-02-28", "159"],
        ],
        { serial: "A1" },
      ),
      register(
        [
          ["2025-12-31", "5"],
          ["2026-01-31", "8"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["34", "–"],
  },
  {
    name: "a second meter that came later counts from its first day",
    registers: [
      register(
        [
          ["2025-12-31", "100"],
          ["2026-01-31", "131"],
          ["2026-02-28", "159"],
        ],
        { serial: "A1" },
      ),
      register(
        [
          ["2026-01-31", "0"],
          ["2026-02-28", "2"],
        ],
        { serial: "A2" },
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["31", "30"],
  },
  {
    name: "a second meter that was taken away counts until its last day",
    registers: [
      register(
        [
          ["2025-12-31", "100"],
          ["2026-01-31", "131"],
          ["2026-02-28", "159"],
        ],
        { serial: "A1" },
      ),
      register(
        [
          ["2025-12-31", "0"],
          ["2026-01-31", "2"],
        ],
        { serial: "A2", removedOn: "2026-01-31" },
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["33", "28"],
  },
];

const heat = { service: "heat", unit: "MWh", decimals: 3 } as const;
const heating: Case[] = [
  {
    // 20 a day in January, 10 in February: 620 and 280 of 900; 9 MWh: 6,2 and 2,8.
    name: "heat goes by degree days",
    registers: [
      register(
        [
          ["2025-12-31", "0"],
          ["2026-02-28", "9"],
        ],
        heat,
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20, 10),
    expected: ["~6.2", "~2.8"],
  },
  {
    // Weights of January and February .19 and .16: 3,5 MWh are 1,9 and 1,6.
    name: "heat goes by the weights of the months where no degree days are known",
    registers: [
      register(
        [
          ["2025-12-31", "0"],
          ["2026-02-28", "3.5"],
        ],
        heat,
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    expected: ["~1.9", "~1.6"],
  },
  {
    // Degree days end with January: weights of the months for the whole stretch.
    name: "degree days of a part of the time are not mixed with weights",
    registers: [
      register(
        [
          ["2025-12-31", "0"],
          ["2026-02-28", "3.5"],
        ],
        heat,
      ),
    ],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20),
    expected: ["~1.9", "~1.6"],
  },
  {
    // No degree day in two months: hot water goes by days, 0,061 in 61 days from 30 June on.
    name: "heat of a summer without degree days goes by days",
    registers: [
      register(
        [
          ["2026-05-31", "1"],
          ["2026-07-31", "1.061"],
        ],
        heat,
      ),
    ],
    range: ["2026-06-01", "2026-07-31"],
    degreeDays: degreeDays2026(20, 10, 5, 0, 0, 0, 0, 0),
    expected: ["~0.03", "~0.031"],
  },
  {
    name: "water does not care for the weather",
    registers: [
      register([
        ["2025-12-31", "100"],
        ["2026-02-28", "159"],
      ]),
    ],
    range: ["2026-01-01", "2026-02-28"],
    degreeDays: degreeDays2026(20, 10),
    expected: ["~31", "~28"],
  },
];

describe.each([
  ["months", monthEnds],
  ["borders", borders],
  ["exchanges", exchanges],
  ["rollover", rollovers],
  ["mistakes", mistakes],
  ["estimates", estimates],
  ["several meters", severalMeters],
  ["heating", heating],
])("%s", (_, cases) => {
  test.each(cases)("$name", ({ registers, range, step = "months", degreeDays, expected }) => {
    expect(shown(registers, range, step, degreeDays)).toEqual(expected);
  });
});
