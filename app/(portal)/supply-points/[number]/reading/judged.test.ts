import { expect, test } from "vitest";
import type { PackedHistory } from "@/lib/readings/packed-history";
import { judged } from "./judged";

const today = "2026-09-28";
// 10 m³ a month: 6 to 14 are usual by the end of September.
const meter: PackedHistory = {
  service: "water",
  unit: "m3",
  digits: 5,
  decimals: 0,
  annualEstimate: "130",
  lastActual: { value: "812", day: "2026-08-31" },
  newest: { value: "812", day: "2026-08-31", estimated: false },
  history: "",
  installedOn: "2020-01-01",
  removedOn: null,
  lastBilledDay: null,
  since: "reading",
  theirsSince: "2020-01-01",
};

test.each([
  ["821", "9", "usual"],
  ["828", "16", "more"],
  ["816", "4", "less"],
  ["882", "70", "high"],
  ["8210", "7398", "very-high"],
  ["812", "0", "zero"],
])("%s comes to %s m³: %s", (typed, usage, verdict) => {
  expect(judged(meter, typed, today, today)).toMatchObject({ usage, verdict });
});

test.each([
  ["nothing yet", ""],
  ["the first digits of a longer number", "82"],
  ["what would be refused", "821,517"],
])("%s is not spoken of", (_, typed) => {
  expect(judged(meter, typed, today, today)).toBeNull();
});

test("what could be read in two ways is said as it is understood", () => {
  expect(judged(meter, "1.234", today, today)).toMatchObject({ value: "1234", understoodAs: "1234" });
});

test("without anything to expect there is a use and no verdict", () => {
  expect(judged({ ...meter, annualEstimate: null }, "821", today, today)).toMatchObject({
    usage: "9",
    expected: null,
    verdict: null,
  });
});
