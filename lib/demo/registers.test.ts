import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMonths, daysBetween } from "@/lib/dates";
import { billingRows, cell, dayCell, groupBy, type Row, scaledCell } from "@/tests/support/csv-rows";
import { cast } from "./cast";
import { writeDemoData } from "./write";

const today = "2026-11-23";
let folder: string;
let meters: Row[];
let readings: Row[];
let points: Row[];
let tenures: Row[];
let invoices: Row[];
let lines: Row[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-registers-"));
  await writeDemoData({ folder, payers: 300, today });
  [meters, readings, points, tenures, invoices, lines] = (await Promise.all(
    ["meters", "readings", "supply-points", "tenures", "invoices", "invoice-lines"].map((file) =>
      billingRows(folder, file),
    ),
  )) as [Row[], Row[], Row[], Row[], Row[], Row[]];
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const meterOf = (row: Row) => `${row.service} ${row.meter_serial ?? row.serial}`;

/** Use between values of one register in thousandths, through zero where it turned over. */
function advance(meter: Row | undefined, from: bigint, to: bigint): bigint {
  return to >= from ? to - from : to - from + 1000n * 10n ** BigInt(cell(meter, "digits"));
}

describe("registers of 300 payers", { timeout: 30_000 }, () => {
  it("never turn back, but for the one that passes zero and the estimate that was too high", () => {
    const fell = [...groupBy(readings, meterOf).values()].flatMap((own) =>
      own.slice(1).flatMap((reading, at) => {
        const before = own[at];
        const isLater = dayCell(reading, "read_on") > dayCell(before, "read_on");
        const isHigher = scaledCell(reading, "value", 3) >= scaledCell(before, "value", 3);
        return isLater && isHigher ? [] : [[before, reading]];
      }),
    );
    expect(fell).toMatchObject([
      [
        { meter_serial: cast.rolledOver.meter, value: cast.rolledOver.before },
        { meter_serial: cast.rolledOver.meter, value: cast.rolledOver.after },
      ],
      [
        { meter_serial: cast.estimateCorrected.meter, value: cast.estimateCorrected.estimate },
        { meter_serial: cast.estimateCorrected.meter, value: cast.estimateCorrected.actual },
      ],
    ]);
  });

  it("fit their wheels and stay within the meter's time", () => {
    const byMeter = new Map(meters.map((meter) => [meterOf(meter), meter]));
    const wrong = readings.filter((reading) => {
      const meter = byMeter.get(meterOf(reading));
      const day = dayCell(reading, "read_on");
      const [whole = "", fraction = ""] = cell(reading, "value").split(",");
      const fits = whole.length <= Number(meter?.digits) && fraction.length <= Number(meter?.decimals);
      const isThere =
        dayCell(meter, "installed_on") <= day && !(meter?.removed_on && dayCell(meter, "removed_on") <= day);
      return !(fits && isThere && day < today);
    });
    expect(wrong).toEqual([]);
  });

  it("bill exactly what they counted, over advances, settlements, exchanges and the turn through zero", () => {
    const cancelled = new Set(invoices.filter((bill) => bill.cancelled_on).map(({ number }) => number));
    const valid = lines.filter((line) => !cancelled.has(line.invoice_number));
    const readingsOf = groupBy(readings, meterOf);
    for (const [service, item] of [
      ["water", "VODARINA"],
      ["heat", "TOPLOTA"],
    ] as const) {
      const billed = groupBy(
        valid.filter((line) => line.price_item_code === item),
        (line) => cell(line, "supply_point_number"),
      );
      const measured = groupBy(
        meters.filter((meter) => meter.service === service),
        (meter) => cell(meter, "supply_point_number"),
      );
      for (const [point, devices] of measured) {
        const until = lastSettledDay(devices, readingsOf);
        const counted = devices.reduce((sum, device) => sum + countedBy(device, readingsOf, until), 0n);
        const sum = (billed.get(point) ?? [])
          .filter((line) => dayCell(line, "period_to") <= until)
          .reduce((total, line) => total + scaledCell(line, "quantity", 4), 0n);
        if (billed.has(point)) expect(sum, point).toBe(counted * 10n);
      }
    }
  });

  it("heat in winter, and most in the cold one", () => {
    const heat = groupBy(
      lines.filter((line) => line.price_item_code === "TOPLOTA"),
      (line) => dayCell(line, "period_from").slice(0, 7),
    );
    const used = (month: string) =>
      (heat.get(month) ?? []).reduce((sum, line) => sum + Number(scaledCell(line, "quantity", 4)), 0);
    expect(used("2026-07")).toBeLessThan(used("2026-01") / 5);
    expect(used("2025-01")).toBeGreaterThan(used("2024-01") * 1.05);
    expect(used("2025-01")).toBeGreaterThan(used("2026-01") * 1.05);
  });

  it("bear an estimate of the year that their history bears out", () => {
    const actual = groupBy(readings, meterOf);
    for (const meter of meters.filter((row) => row.service !== "gas" && !row.removed_on)) {
      const own = actual.get(meterOf(meter)) ?? [];
      const newest = own.at(-1);
      const yearBefore = own.find(
        (row) => daysBetween(dayCell(row, "read_on"), dayCell(newest, "read_on")) <= 366,
      );
      if (!newest || !yearBefore || yearBefore.read_on === newest.read_on) continue;
      const days = daysBetween(dayCell(yearBefore, "read_on"), dayCell(newest, "read_on"));
      if (days < 360 || [newest, yearBefore].some(({ source }) => source === "estimate")) continue;
      const used = advance(meter, scaledCell(yearBefore, "value", 3), scaledCell(newest, "value", 3));
      const estimate = Number(scaledCell(meter, "annual_estimate", 3));
      expect(Math.abs(Number(used) - estimate), meterOf(meter)).toBeLessThanOrEqual(2_000 + estimate * 0.15);
    }
  });
});

describe("points", { timeout: 30_000 }, () => {
  it("are everyone's: each payer has one, each point has one payer at a time", () => {
    const owners = new Set(tenures.map((tenure) => tenure.payer_code));
    expect(owners.size).toBe(300);
    expect(new Set(points.map(({ number }) => number)).size).toBe(points.length);
    const open = groupBy(
      tenures.filter((tenure) => !tenure.valid_to),
      (tenure) => cell(tenure, "supply_point_number"),
    );
    expect([...open.values()].filter((own) => own.length !== 1)).toEqual([]);
    expect(open.size).toBe(points.length);
  });

  it("of the cast are what their roles say", () => {
    const metersAt = (point: string) => meters.filter((meter) => meter.supply_point_number === point);
    expect(metersAt(cast.threeMeters.point)).toHaveLength(3);
    expect(metersAt(cast.noMeter.point)).toEqual([]);
    expect(metersAt(cast.newCustomer.noMeterPoint)).toEqual([]);
    expect(metersAt(cast.newCustomer.heatPoint)).toMatchObject([{ remote: "da" }]);
    const company = tenures.filter((tenure) => tenure.payer_code === cast.company.payerCode);
    expect(company.map((tenure) => Number(tenure.supply_point_number))).toEqual(
      Array.from({ length: 40 }, (_, at) => cast.company.firstPoint + at),
    );
    const [former, next] = metersAt(cast.meterExchanged.point);
    expect(former).toMatchObject({
      serial: cast.meterExchanged.formerMeter,
      removed_on: cell(next, "installed_on"),
    });
    expect(dayCell(next, "installed_on")).toBe(`${addMonths(today, -6).slice(0, 7)}-14`);
    expect(tenures.filter((tenure) => tenure.supply_point_number === cast.movedIn.point)).toHaveLength(2);
  });
});

/** The newest day on which all meters of a point were read and billed. */
function lastSettledDay(devices: readonly Row[], readingsOf: Map<string, Row[]>): string {
  const days = devices
    .filter((device) => !device.removed_on)
    .map((device) => readingsOf.get(meterOf(device))?.findLast((reading) => reading.invoice_number))
    .map((reading) => (reading ? dayCell(reading, "read_on") : ""));
  return days.sort()[0] ?? "";
}

const isTooHigh = ({ meter_serial, source }: Row) =>
  meter_serial === cast.estimateCorrected.meter && source === "estimate";

/** What a meter counted from the opening of the history to a day, in thousandths. */
function countedBy(device: Row, readingsOf: Map<string, Row[]>, until: string): bigint {
  const own = (readingsOf.get(meterOf(device)) ?? []).filter(
    (row) => dayCell(row, "read_on") <= until && !isTooHigh(row),
  );
  const values = own.map((row) => scaledCell(row, "value", 3));
  const started = dayCell(device, "installed_on") > dayCell(readings[0], "read_on");
  const all = [
    ...(started ? [scaledCell(device, "initial_value", 3)] : []),
    ...values,
    ...(device.removed_on ? [scaledCell(device, "final_value", 3)] : []),
  ];
  return all.slice(1).reduce((sum, value, at) => sum + advance(device, all[at] ?? 0n, value), 0n);
}
