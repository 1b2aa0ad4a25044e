import { describe, expect, it, test } from "vitest";
import { addDays } from "@/lib/dates";
import { assessReading, expectedRange } from "./plausibility";
import type { PastUse, ReadingInput } from "./reading-input";

/** Water, 840 m³ in five digits, read 20 days later; 20 m³ expected, so that below 5 and above 45 is odd. */
function reading(changes: Partial<ReadingInput>): ReadingInput {
  const lastActual = changes.lastActual ?? { value: "840", day: "2026-09-08" };
  return {
    service: "water",
    unit: "m3",
    digits: 5,
    decimals: 0,
    lastActual,
    newest: { ...lastActual, estimated: false },
    annualEstimate: "365",
    history: [],
    value: "860",
    day: "2026-09-28",
    today: "2026-09-28",
    installedOn: "2022-05-10",
    removedOn: null,
    lastBilledDay: "2026-09-08",
    ...changes,
  };
}

const verdict = (changes: Partial<ReadingInput>) => {
  const assessment = assessReading(reading(changes));
  if (assessment.outcome === "refused") return assessment.reason;
  return assessment.outcome === "ask" ? assessment.reasons.join() : "accepted";
};
const at = (value: string) => ({ value, day: "2026-09-08" });
const zeros: PastUse[] = [
  { from: "2026-06-30", to: "2026-07-31", usage: "0" },
  { from: "2026-07-31", to: "2026-08-31", usage: "0.000" },
];

describe("a reading of water", () => {
  test.each([
    ["855", "accepted"],
    ["885", "accepted"],
    ["886", "high"],
    ["940", "high"],
    ["1040", "high"],
    ["1041", "very-high"],
    ["8500", "very-high"],
    ["99999", "very-high"],
    ["845", "accepted"],
    ["844", "low"],
    ["840", "zero"],
    ["839", "lower-than-last"],
    ["0", "lower-than-last"],
    ["100000", "too-many-digits"],
    ["855.5", "too-many-decimals"],
    ["-5", "not-a-number"],
    ["1e3", "not-a-number"],
    ["", "not-a-number"],
  ])("840 → %s: %s", (value, expected) => {
    expect(verdict({ value })).toBe(expected);
  });

  it("tells how much was used and what is usual", () => {
    expect(assessReading(reading({ lastActual: at("812"), annualEstimate: "182.5", value: "882" }))).toEqual({
      outcome: "ask",
      reasons: ["high"],
      usage: "70",
      expected: { low: "6", high: "14", mean: "10" },
      flags: [],
      hints: [{ kind: "swapped-digits", value: "828" }],
    });
  });

  it("offers 850 to who typed 8500", () => {
    const assessment = assessReading(reading({ value: "8500" }));
    expect(assessment).toMatchObject({ hints: [{ kind: "extra-digit", value: "850" }] });
  });

  it("supposes a digit left out where the value is lower", () => {
    const assessment = assessReading(reading({ value: "85" }));
    expect(assessment).toEqual({
      outcome: "refused",
      reason: "lower-than-last",
      hints: [{ kind: "missing-digit" }],
    });
  });

  it("does not nag small users", () => {
    expect(verdict({ annualEstimate: "13", value: "846" })).toBe("accepted");
    expect(verdict({ annualEstimate: "13", value: "840" })).toBe("accepted");
    expect(verdict({ lastActual: { value: "840", day: "2026-09-27" }, value: "840" })).toBe("accepted");
  });

  it("asks of a new customer only what would be odd of anyone", () => {
    const unknown = { annualEstimate: null };
    expect(verdict({ ...unknown, value: "940" })).toBe("accepted");
    expect(verdict({ ...unknown, value: "941" })).toBe("high");
    expect(verdict({ ...unknown, value: "1841" })).toBe("very-high");
    expect(verdict({ ...unknown, value: "840" })).toBe("zero");
    expect(expectedRange(reading(unknown))).toBeNull();
  });
});

describe("zero use", () => {
  const heat = { service: "heat", unit: "MWh", decimals: 3, annualEstimate: "10", value: "840" } as const;
  test.each([
    ["water after two empty months", { value: "840", history: zeros }, "accepted"],
    ["water after one empty month", { value: "840", history: zeros.slice(1) }, "zero"],
    ["heat in summer", heat, "accepted"],
    ["gas in summer", { ...heat, service: "gas", unit: "m3" }, "accepted"],
    ["heat from May on", { ...heat, lastActual: { value: "840", day: "2026-04-30" } }, "accepted"],
    [
      "heat in winter",
      {
        ...heat,
        lastActual: { value: "840", day: "2025-12-31" },
        lastBilledDay: null,
        day: "2026-01-31",
        today: "2026-01-31",
      },
      "zero",
    ],
  ] satisfies [string, Partial<ReadingInput>, string][])("%s: %s", (_, changes, expected) => {
    expect(verdict(changes)).toBe(expected);
  });
});

describe("a register at its end", () => {
  it("may pass zero, and is asked about", () => {
    const assessment = assessReading(reading({ lastActual: at("99987"), value: "12" }));
    expect(assessment).toMatchObject({ outcome: "ask", reasons: ["rollover"], usage: "25" });
    expect(expectedRange(reading({ lastActual: at("99987") }))).toEqual({ low: "99999", high: "15" });
  });

  test.each([
    ["500", "12", "far from its end"],
    ["99987", "99986", "a slip, not a whole turn"],
    ["99987", "900", "more than could be used"],
  ])("%s → %s is refused: %s", (last, value) => {
    expect(verdict({ lastActual: at(last), value })).toBe("lower-than-last");
  });
});

it("a register passes zero with more than the usual use only from its last tenth", () => {
  const short = { digits: 3, annualEstimate: "1095", value: "5" };
  expect(verdict({ ...short, lastActual: at("900") })).toBe("rollover");
  expect(verdict({ ...short, lastActual: at("899") })).toBe("lower-than-last");
});

it("a short register of a large user may pass zero from further off", () => {
  const large = { digits: 3, annualEstimate: "3650", lastActual: at("850") };
  expect(expectedRange(reading(large))).toEqual({ low: "970", high: "130" });
  expect(verdict({ ...large, value: "50" })).toBe("rollover");
  expect(verdict({ ...large, value: "849" })).toBe("lower-than-last");
});

describe("after an estimate", () => {
  const estimate = (value: string, day = "2026-09-15") => ({ value, day, estimated: true });

  it("takes a value below it and marks the estimate as too high", () => {
    const input = reading({ lastActual: at("812"), newest: estimate("850"), value: "840" });
    expect(assessReading(input)).toMatchObject({
      outcome: "accepted",
      usage: "28",
      flags: ["estimate-too-high"],
    });
  });

  it("follows an estimate through zero", () => {
    const input = reading({ lastActual: at("99980"), newest: estimate("10"), value: "99999" });
    expect(assessReading(input)).toMatchObject({ outcome: "accepted", flags: ["estimate-too-high"] });
  });

  it("marks nothing where the estimate holds, or is of a later day", () => {
    expect(assessReading(reading({ newest: estimate("850") }))).toMatchObject({ flags: [] });
    expect(assessReading(reading({ newest: estimate("870", "2026-09-30") }))).toMatchObject({ flags: [] });
  });

  it("still refuses what is below the last actual reading", () => {
    expect(verdict({ newest: estimate("850"), value: "830" })).toBe("lower-than-last");
  });
});

describe("the day of a reading", () => {
  const lastActual = { value: "840", day: "2026-01-31" };
  test.each([
    ["today", { lastActual }, "accepted"],
    ["tomorrow", { day: "2026-09-29" }, "future"],
    ["14 days back", { lastActual, value: "990", lastBilledDay: null, day: "2026-09-14" }, "accepted"],
    ["15 days back", { day: "2026-09-13" }, "too-old"],
    ["before the meter was there", { installedOn: "2026-09-29" }, "before-installed"],
    ["of the last bill", { lastBilledDay: "2026-09-28" }, "before-last-billed"],
    ["of the last reading", { lastActual: { value: "840", day: "2026-09-28" } }, "not-after-last-reading"],
    ["on a meter taken out", { removedOn: "2026-09-20" }, "meter-removed"],
  ] satisfies [string, Partial<ReadingInput>, string][])("%s", (_, changes, expected) => {
    expect(verdict({ value: "1010", ...changes })).toBe(expected);
  });

  it("passes the turn of a year", () => {
    const lastYear = { value: "840", day: "2025-12-20" };
    const day = addDays("2025-12-31", 2);
    expect(verdict({ lastActual: lastYear, lastBilledDay: null, day, today: day, value: "850" })).toBe(
      "accepted",
    );
  });
});
