import { expect, test } from "vitest";
import type { MeterHistory } from "./meter-history";
import { packHistory, unpackHistory } from "./packed-history";

const meter: MeterHistory = {
  service: "heat",
  unit: "MWh",
  digits: 5,
  decimals: 3,
  annualEstimate: null,
  lastActual: { value: "12.345", day: "2026-08-31" },
  newest: { value: "12.345", day: "2026-08-31", estimated: false },
  history: [
    { from: "2026-07-31", to: "2026-08-31", usage: "0.125" },
    { from: "2026-06-30", to: "2026-07-31", usage: "0" },
  ],
  installedOn: "2020-01-01",
  removedOn: null,
  lastBilledDay: null,
  since: "reading",
  theirsSince: "2020-01-01",
};

test.each([
  ["with past use", meter],
  ["without any", { ...meter, history: [] }],
])("a history %s comes out as it went in", (_, history) => {
  expect(unpackHistory(packHistory(history))).toEqual(history);
});
