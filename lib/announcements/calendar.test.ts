import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Announcement } from "./announcement";
import { calendarOf } from "./calendar";

const portalUrl = "https://portal.example.si";

const outage: Announcement = {
  id: "0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
  kind: "outage",
  startsAt: new Date("2026-12-01T07:00:00Z"),
  endsAt: new Date("2026-12-01T11:30:00Z"),
  publishedAt: new Date("2026-11-20T09:00:00Z"),
  changedAt: new Date("2026-11-21T09:00:00Z"),
  withdrawn: false,
  revision: 2,
  language: "sl",
  title: "Zamenjava ventila",
  body: "Vode ne bo.",
  places: [],
  points: [{ number: "25050401", name: "Kersnikova cesta 12" }],
};

/** Lines as RFC 5545 3.1 unfolds them: octets first, a blank after a line break is no more than a fold. */
const linesOf = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");

/** The text that a property of the first event holds, unescaped as 3.3.11 says. */
function textOf(calendar: string, name: string): string | undefined {
  const lines = linesOf(calendar);
  const event = lines.slice(lines.indexOf("BEGIN:VEVENT"));
  const line = event.find((each) => each.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign));
}

describe("a calendar", () => {
  test("has each announcement with its time in UTC, its number and when it was last changed", () => {
    const lines = linesOf(calendarOf([outage], "sl", portalUrl));
    expect(lines).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "METHOD:PUBLISH",
        "UID:0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10@portal.example.si",
        "SEQUENCE:2",
        "DTSTAMP:20261121T090000Z",
        "DTSTART:20261201T070000Z",
        "DTEND:20261201T113000Z",
        "SUMMARY:Zamenjava ventila",
        "LOCATION:Kersnikova cesta 12",
        "STATUS:CONFIRMED",
        "CATEGORIES:Načrtovana prekinitev",
      ]),
    );
    expect(lines.filter((line) => line.startsWith("PRODID:"))).toHaveLength(1);
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.at(-1) || lines.at(-2)).toBe("END:VCALENDAR");
  });

  test("says of what was called off that it is cancelled", () => {
    const lines = linesOf(calendarOf([{ ...outage, withdrawn: true, revision: 3 }], "en", portalUrl));
    expect(lines).toContain("STATUS:CANCELLED");
    expect(lines).toContain("SEQUENCE:3");
  });

  test("without anything in it is a calendar all the same", () => {
    const lines = linesOf(calendarOf([], "sl", portalUrl));
    expect(lines).toContain("END:VCALENDAR");
    expect(lines).not.toContain("BEGIN:VEVENT");
  });

  test("is the same text for the same announcements, whenever it is asked for", () => {
    expect(calendarOf([outage], "sl", portalUrl)).toBe(calendarOf([{ ...outage }], "sl", portalUrl));
  });

  // No half signs: the database keeps none.
  const signs = [...`abcČšž,;\\:"' \n-🚰é{}<>&%nN`, "👩‍🔧"];
  const words = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 300 });

  test("keeps every word, in lines of 75 octets at most that break no sign", () => {
    fc.assert(
      fc.property(words, words, (title, body) => {
        const calendar = calendarOf([{ ...outage, title, body }], "sl", portalUrl);
        const bytes = Buffer.from(calendar);
        // No line break but CRLF, no control character that was let in.
        expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(bytes.toString("utf8")).toBe(calendar);
        expect(textOf(calendar, "SUMMARY")).toBe(title);
        expect(textOf(calendar, "DESCRIPTION")).toBe(body);
      }),
      { numRuns: 1000 },
    );
  });
});
