import { expect, test } from "vitest";
import { formatMonth, formatPeriod } from "./period";

test.each([
  ["2026-08-01", "2026-08-31", "avgust 2026", "August 2026"],
  ["2026-01-01", "2026-06-30", "jan.–jun. 2026", "Jan–Jun 2026"],
  ["2025-12-01", "2026-02-28", "dec. 2025–feb. 2026", "Dec 2025–Feb 2026"],
  ["2026-07-15", "2026-08-14", "15. 7. 2026–14. 8. 2026", "15 July 2026–14 August 2026"],
  ["2026-10-25", "2026-10-25", "25. 10. 2026", "25 October 2026"],
  ["2024-02-01", "2024-02-28", "1. 2. 2024–28. 2. 2024", "1 February 2024–28 February 2024"],
])("%s to %s", (from, to, slovenian, english) => {
  expect(formatPeriod(from, to, "sl")).toBe(slovenian);
  expect(formatPeriod(from, to, "en")).toBe(english);
});

test("a month is named without its year", () => {
  expect(formatMonth("2026-08-31", "sl", "long")).toBe("avgust");
  expect(formatMonth("2026-08-31", "sl", "short")).toBe("avg.");
  expect(formatMonth("2026-09-01", "en", "short")).toBe("Sept");
});
