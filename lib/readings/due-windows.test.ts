import { expect, test } from "vitest";
import { dueWindows, openWindow } from "./due-windows";

const water = { service: "water", remote: false, lastDay: "2026-08-31", lastSource: "customer" } as const;
const gas = { ...water, service: "gas" } as const;
const september = { from: "2026-09-26", to: "2026-10-03" };

test.each([
  ["not read since August", water, september],
  ["read the day before it opened", { ...water, lastDay: "2026-09-25" }, september],
  ["read on its first day", { ...water, lastDay: "2026-09-26" }, null],
  ["estimated in it", { ...water, lastDay: "2026-09-27", lastSource: "estimate" as const }, september],
  ["read remotely", { ...water, remote: true }, null],
])("on 28 September a water meter %s", (_, meter, window) => {
  expect(openWindow(meter, "2026-09-28")).toEqual(window);
});

test("open windows come first, the one that closes soonest before the others", () => {
  expect(dueWindows([water, gas], "2026-09-28")).toEqual([
    { service: "gas", open: true, from: "2026-09-26", to: "2026-09-30" },
    { service: "water", open: true, ...september },
  ]);
  // Gas closed with September; water is open for three days more.
  expect(dueWindows([gas, water], "2026-10-01")).toEqual([
    { service: "water", open: true, ...september },
    { service: "gas", open: false, from: "2026-10-27", to: "2026-10-31" },
  ]);
});

test("what was read in the open window is due in the next one, unless another meter of the service is not", () => {
  const read = { ...water, lastDay: "2026-09-27" };
  expect(dueWindows([read], "2026-09-28")).toEqual([
    { service: "water", open: false, from: "2026-10-27", to: "2026-11-03" },
  ]);
  expect(dueWindows([read, water], "2026-09-28")).toEqual([{ service: "water", open: true, ...september }]);
  expect(dueWindows([{ ...water, remote: true }], "2026-09-28")).toEqual([]);
});
