import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Big from "big.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weightOf, weightOfYear } from "@/lib/readings/month-weights";
import { assessReading, expectedRange } from "@/lib/readings/plausibility";
import type { ReadingInput } from "@/lib/readings/reading-input";
import { usageBetween } from "@/lib/readings/register-use";
import { billingRows, cell, dayCell, groupBy, type Row } from "@/tests/support/csv-rows";
import { cast } from "./cast";
import { writeDemoData } from "./write";

const today = "2026-11-23";
let folder: string;
let meters: Row[];
let readings: Map<string, Row[]>;

const keyOf = (row: Row) => `${row.service} ${row.meter_serial ?? row.serial}`;
const decimalCell = (row: Row, column: string) => cell(row, column).replace(",", ".");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-next-reading-"));
  await writeDemoData({ folder, payers: 300, today, profile: "light" });
  meters = (await billingRows(folder, "meters")).filter((row) => !row.removed_on && row.remote === "ne");
  readings = groupBy(await billingRows(folder, "readings"), keyOf);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the reading form knows of a meter: its last states, and its use between actual readings. */
function historyOf(row: Row): Omit<ReadingInput, "value" | "day" | "today"> {
  const own = readings.get(keyOf(row)) ?? [];
  const stateOf = (reading: Row) => ({
    value: decimalCell(reading, "value"),
    day: dayCell(reading, "read_on"),
  });
  const actual = own.filter(({ source }) => source !== "estimate").map(stateOf);
  const digits = Number(row.digits);
  const installed = { value: decimalCell(row, "initial_value"), day: dayCell(row, "installed_on") };
  const [newest] = own.slice(-1);
  const billed = own.findLast((reading) => reading.invoice_number);
  return {
    service: cell(row, "service") as ReadingInput["service"],
    unit: cell(row, "unit") as ReadingInput["unit"],
    digits,
    decimals: Number(row.decimals),
    installedOn: installed.day,
    removedOn: null,
    annualEstimate: decimalCell(row, "annual_estimate"),
    lastActual: actual.at(-1) ?? installed,
    newest: { ...(newest ? stateOf(newest) : installed), estimated: newest?.source === "estimate" },
    lastBilledDay: billed ? dayCell(billed, "read_on") : null,
    history: actual.map((to, at) => {
      const from = actual[at - 1] ?? installed;
      return { from: from.day, to: to.day, usage: usageBetween(from.value, to.value, digits) ?? "0" };
    }),
  };
}

const report = (serial: string, value: string) => {
  const meter = meters.find((row) => row.serial === serial);
  if (!meter) throw new Error(`No meter ${serial} to report`);
  return assessReading({ ...historyOf(meter), value, day: today, today });
};

describe("the next reading", { timeout: 30_000 }, () => {
  it("is taken without a question from nearly everyone who goes on as usual", () => {
    const outcomes = meters.map((row) => {
      const history = historyOf(row);
      expect(expectedRange({ ...history, day: today }), keyOf(row)).not.toBeNull();
      const use = new Big(history.annualEstimate ?? 0)
        .times(weightOf(history.service, history.lastActual.day, today))
        .div(weightOfYear(history.service));
      const capacity = new Big(10).pow(history.digits);
      const value = use.plus(history.lastActual.value).round(history.decimals, Big.roundDown).mod(capacity);
      return assessReading({ ...history, value: value.toFixed(), day: today, today }).outcome;
    });
    const accepted = outcomes.filter((outcome) => outcome === "accepted").length;
    expect(outcomes.length).toBeGreaterThan(150);
    expect(outcomes).not.toContain("refused");
    expect(accepted / outcomes.length).toBeGreaterThan(0.95);
  });

  it("can be reported by payer 1234 for water and gas", () => {
    const serials = meters.map(({ serial }) => serial);
    expect(serials).toContain(cast.newCustomer.waterMeter);
    expect(serials).toContain(cast.newCustomer.gasMeter);
    expect(serials).toEqual(
      expect.arrayContaining([...cast.threeMeters.waterMeters, cast.threeMeters.gasMeter]),
    );
  });

  it("passes zero at the meter that stands at 99987", () => {
    expect(report(cast.aboutToRollOver.meter, "3")).toMatchObject({ outcome: "ask", reasons: ["rollover"] });
    expect(report(cast.aboutToRollOver.meter, "500")).toMatchObject({
      outcome: "refused",
      reason: "lower-than-last",
    });
  });

  it("shows the estimate of 850 wrong where 830 is read", () => {
    expect(report(cast.overestimated.meter, "830")).toMatchObject({
      outcome: "accepted",
      flags: ["estimate-too-high"],
    });
  });
});
