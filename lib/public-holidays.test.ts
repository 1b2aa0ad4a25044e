import { expect, test } from "vitest";
import { isPublicHoliday } from "./public-holidays";

// Easter Mondays as calendars print them.
test.each(["2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2038-04-26", "2285-03-23"])(
  "%s is Easter Monday",
  (day) => {
    expect(isPublicHoliday(day)).toBe(true);
  },
);

test.each(["2026-01-02", "2026-02-08", "2026-04-27", "2026-06-25", "2026-12-26"])(
  "%s is work-free",
  (day) => {
    expect(isPublicHoliday(day)).toBe(true);
  },
);

// Holidays that are celebrated and worked on, and days beside those above.
test.each(["2026-01-03", "2026-04-05", "2026-04-07", "2026-06-08", "2026-08-17", "2026-09-15", "2026-11-23"])(
  "%s is worked on",
  (day) => {
    expect(isPublicHoliday(day)).toBe(false);
  },
);
