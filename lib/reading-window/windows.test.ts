import { expect, test } from "vitest";
import { askedWindow, pastWindows } from "@/lib/reading-window/windows";

test("within a window that one is the newest; between two it is the one that ended last", () => {
  expect(pastWindows("water", "2026-11-27")[0]).toEqual({ from: "2026-11-26", to: "2026-12-03" });
  expect(pastWindows("water", "2026-12-02")[0]).toEqual({ from: "2026-11-26", to: "2026-12-03" });
  expect(pastWindows("water", "2026-12-04")[0]).toEqual({ from: "2026-11-26", to: "2026-12-03" });
  expect(pastWindows("gas", "2027-03-10")[0]).toEqual({ from: "2027-02-24", to: "2027-02-28" });
});

test("a year of windows, each once, newest first", () => {
  const windows = pastWindows("water", "2026-03-31");
  expect(windows.map(({ from }) => from)).toEqual([
    ...["2026-03-27", "2026-02-24", "2026-01-27", "2025-12-27", "2025-11-26", "2025-10-27"],
    ...["2025-09-26", "2025-08-27", "2025-07-27", "2025-06-26", "2025-05-27", "2025-04-26"],
  ]);
});

test("what an address cannot mean is the newest window of water", () => {
  const newest = { service: "water", window: { from: "2026-11-26" } };
  expect(askedWindow({}, "2026-11-27")).toMatchObject(newest);
  expect(askedWindow({ service: "beer", window: "1.1.2026" }, "2026-11-27")).toMatchObject(newest);
  expect(askedWindow({ service: "gas", window: "2026-09-26" }, "2026-11-27")).toMatchObject({
    service: "gas",
    window: { from: "2026-09-26", to: "2026-09-30" },
  });
});
