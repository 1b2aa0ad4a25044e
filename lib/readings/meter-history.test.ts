import { expect, test } from "vitest";
import { meterHistory } from "./meter-history";
import type { ReportableMeter } from "./queries";

const meter: ReportableMeter = {
  key: "water-18204517",
  meterId: "1",
  number: "25050415",
  services: ["water"],
  street: "Kersnikova cesta 12",
  postcode: "3320",
  city: "Velenje",
  ownName: null,
  supplyPointId: "1",
  serial: "18204517",
  service: "water",
  unit: "m3",
  digits: 5,
  decimals: 0,
  remote: false,
  installedOn: "2024-01-01",
  initialValue: "3",
  annualEstimate: "120",
  lastBilledDay: "2026-07-31",
  theirsSince: "2020-01-01",
  readings: [],
};
const reading = (day: string, value: string, more = {}) => ({
  day,
  value,
  source: "company" as const,
  pendingReceipt: null,
  ...more,
});

test("a meter nobody read yet counts from what it was put in with", () => {
  expect(meterHistory(meter, null)).toMatchObject({
    lastActual: { value: "3", day: "2024-01-01" },
    newest: { value: "3", day: "2024-01-01", estimated: false },
    history: [],
    since: "installation",
  });
});

test("estimates are newest, but neither last actual nor history", () => {
  const readings = [
    reading("2026-09-20", "850", { source: "estimate" }),
    reading("2026-08-31", "812"),
    reading("2026-02-28", "752"),
  ];
  expect(meterHistory({ ...meter, readings }, null)).toMatchObject({
    lastActual: { value: "812", day: "2026-08-31" },
    newest: { value: "850", day: "2026-09-20", estimated: true },
    history: [
      { from: "2026-02-28", to: "2026-08-31", usage: "60" },
      { from: "2024-01-01", to: "2026-02-28", usage: "749" },
    ],
    since: "reading",
  });
});

test("the pending reading that gives way does not count; another pending one does", () => {
  const readings = [
    reading("2026-09-20", "882", { source: "customer", pendingReceipt: "2026-000002" }),
    reading("2026-08-31", "812", { source: "customer", pendingReceipt: "2026-000001" }),
  ];
  const last = (replaced: string | null) => meterHistory({ ...meter, readings }, replaced).lastActual.value;
  expect([last(null), last("2026-000002"), last("2026-000001")]).toEqual(["882", "812", "882"]);
});

test("what was used before the point was theirs tells nothing of them", () => {
  const readings = [reading("2026-08-31", "812"), reading("2026-07-01", "800")];
  expect(meterHistory({ ...meter, readings, theirsSince: "2026-07-01" }, null).history).toEqual([
    { from: "2026-07-01", to: "2026-08-31", usage: "12" },
  ]);
});

test("a pair in which the register turned backwards, or of one day, is no history", () => {
  const readings = [reading("2026-08-31", "700"), reading("2026-07-31", "800"), reading("2026-07-31", "799")];
  expect(meterHistory({ ...meter, readings, theirsSince: "2026-07-01" }, null).history).toEqual([]);
});
