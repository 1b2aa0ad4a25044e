import { expect, test } from "vitest";
import { whenOf } from "./when";

const outage = {
  kind: "outage" as const,
  startsAt: new Date("2026-12-01T07:00:00Z"),
  endsAt: new Date("2026-12-01T11:30:00Z"),
  publishedAt: new Date("2026-11-20T09:00:00Z"),
};
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("a time within a day is written with its weekday, as Ljubljana's clock shows it", () => {
  expect(spaced(whenOf(outage, "sl"))).toBe("torek, 1. 12. 2026, od 8.00 do 12.30");
  expect(spaced(whenOf(outage, "en"))).toBe("Tuesday, 1 December 2026, from 8:00 to 12:30");
});

test("several days are written with both ends, also where they lie within a day of UTC", () => {
  const endsAt = new Date("2026-12-01T23:30:00Z");
  expect(spaced(whenOf({ ...outage, endsAt }, "sl"))).toBe("od 1. 12. 2026 ob 8.00 do 2. 12. 2026 ob 0.30");
});

test("of news it counts when they were published", () => {
  expect(spaced(whenOf({ ...outage, kind: "news" }, "sl"))).toBe("Objavljeno 20. 11. 2026");
});
