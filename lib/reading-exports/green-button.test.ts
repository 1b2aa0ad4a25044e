import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import {
  exportedRegister,
  exportedStates,
  plainStates,
  statesInPages,
  textOf,
} from "@/tests/support/exported-registers";
import { allOf, type Node, textIn, xmlTree } from "@/tests/support/xml-tree";
import { greenButton } from "./green-button";
import type { ExportedRegister } from "./queries";
import type { ExportedState } from "./register-rows";

process.env.AUTH_SECRET = "a secret for tests that is long enough";

const feedOf = async (known: readonly [ExportedRegister, ExportedState[]][], supplyPoint = "25002001") =>
  xmlTree(
    await textOf(
      greenButton(statesInPages(Object.fromEntries(known.map(([{ key }, states]) => [key, states]))), {
        supplyPoint,
        registers: known.map(([register]) => register),
        words: messagesOf("sl"),
        now: new Date("2026-09-28T08:00:00Z"),
      }),
    ),
  );

const water = exportedRegister();
const year = exportedStates(
  ["2025-12-31", "800", "installation"],
  ["2026-03-31", "812.5", "remote"],
  ["2026-06-30", "820.125", "customer"],
  ["2026-09-30", "840", "estimate"],
);

const contentsOf = (feed: Node) => allOf(feed, "content").map(({ children: [only] }) => only?.name);
const namesIn = (node: Node | undefined) => node?.children.map(({ name }) => name);

const intervalsOf = (feed: Node) =>
  allOf(feed, "IntervalReading").map((reading) => ({
    start: Number(textIn(reading, "start")),
    duration: Number(textIn(reading, "duration")),
    value: Number(textIn(reading, "value")),
    quality: Number(textIn(reading, "quality")),
  }));

describe("a Green Button feed", () => {
  test("says what a service is measured in, and what was used from reading to reading", async () => {
    const feed = await feedOf([[water, year]]);
    expect(contentsOf(feed)).toEqual([
      "LocalTimeParameters",
      "UsagePoint",
      "MeterReading",
      "ReadingType",
      "IntervalBlock",
    ]);
    expect(allOf(feed, "ReadingType")[0]?.children.map(({ name, text }) => [name, Number(text)])).toEqual([
      ["accumulationBehaviour", 4],
      ["commodity", 9],
      ["dataQualifier", 12],
      ["defaultQuality", 17],
      ["flowDirection", 1],
      ["kind", 58],
      ["powerOfTenMultiplier", -3],
      ["uom", 42],
    ]);
    // 90 days with the hour that summer time takes; 12.5, 7.625 and 19.875 m³ in thousandths.
    const [start, day] = [Date.parse("2025-12-31T23:00:00Z") / 1000, 86_400];
    expect(intervalsOf(feed)).toEqual([
      { start, duration: 90 * day - 3600, value: 12_500, quality: 17 },
      { start: start + 90 * day - 3600, duration: 91 * day, value: 7625, quality: 17 },
      { start: start + 181 * day - 3600, duration: 92 * day, value: 19_875, quality: 8 },
    ]);
  });

  test("keeps the order that the schema fixes", async () => {
    const feed = await feedOf([[water, year]]);
    expect(namesIn(allOf(feed, "LocalTimeParameters")[0])).toEqual([
      "dstEndRule",
      "dstOffset",
      "dstStartRule",
      "tzOffset",
    ]);
    const [block] = allOf(feed, "IntervalBlock");
    expect(namesIn(block)).toEqual(["interval", "IntervalReading", "IntervalReading", "IntervalReading"]);
    expect(namesIn(block?.children[0])).toEqual(["duration", "start"]);
    expect(namesIn(block?.children[1])).toEqual(["ReadingQuality", "timePeriod", "value"]);
    expect(namesIn(block?.children[1]?.children[1])).toEqual(["duration", "start"]);
  });

  test.each([
    ["water", "m3", { kind: "2", commodity: "9", multiplier: "-3", uom: "42" }],
    ["gas", "m3", { kind: "1", commodity: "7", multiplier: "-3", uom: "42" }],
    ["heat", "MWh", { kind: "4", commodity: "12", multiplier: "3", uom: "72" }],
    ["heat", "kWh", { kind: "4", commodity: "12", multiplier: "0", uom: "72" }],
  ] as const)("knows %s in %s", async (service, unit, codes) => {
    const feed = await feedOf([[exportedRegister({ service, unit }), year]]);
    const [point, type] = [allOf(feed, "UsagePoint")[0], allOf(feed, "ReadingType")[0]];
    if (!point || !type) throw new Error("not described");
    expect({
      kind: textIn(point, "kind"),
      commodity: textIn(type, "commodity"),
      multiplier: textIn(type, "powerOfTenMultiplier"),
      uom: textIn(type, "uom"),
    }).toEqual(codes);
    expect(intervalsOf(feed)[0]?.value).toBe(12_500);
  });

  test("marks what rests on a report that the office has not looked at", async () => {
    const states = exportedStates(["2026-01-31", "1"], ["2026-02-28", "2", "customer"], ["2026-03-31", "3"]);
    const pending = states.map((state) => ({ ...state, pending: state.source === "customer" }));
    expect(intervalsOf(await feedOf([[water, pending]])).map(({ quality }) => quality)).toEqual([14, 14]);
  });

  test("has a block for each year, and a meter reading for each meter", async () => {
    const next = exportedRegister({ key: "2", serial: "18204518" });
    const heat = exportedRegister({ key: "3", service: "heat", unit: "MWh" });
    const states = exportedStates(
      ["2024-06-30", "1"],
      ["2025-01-31", "2"],
      ["2025-12-31", "3"],
      ["2026-06-30", "4"],
    );
    const feed = await feedOf([
      [heat, states],
      [water, states],
      [next, states],
    ]);
    const counts = Object.fromEntries(
      ["UsagePoint", "MeterReading", "ReadingType", "IntervalBlock", "LocalTimeParameters"].map((name) => [
        name,
        allOf(feed, name).length,
      ]),
    );
    expect(counts).toEqual({
      UsagePoint: 2,
      MeterReading: 3,
      ReadingType: 2,
      IntervalBlock: 6,
      LocalTimeParameters: 1,
    });
    const blocks = allOf(feed, "IntervalBlock").map((block) => allOf(block, "IntervalReading").length);
    expect(blocks).toEqual([2, 1, 2, 1, 2, 1]);
  });

  test("ties its entries by links that lead somewhere", async () => {
    const feed = await feedOf([
      [water, year],
      [exportedRegister({ key: "2", service: "heat", unit: "MWh" }), year],
    ]);
    const entries = allOf(feed, "entry").map((entry) => {
      const hrefs = (rel: string) =>
        allOf(entry, "link")
          .filter(({ attributes }) => attributes.rel === rel)
          .map(({ attributes }) => attributes.href ?? "");
      return { id: textIn(entry, "id"), self: hrefs("self"), up: hrefs("up"), related: hrefs("related") };
    });
    const places = new Set(entries.flatMap(({ self, up }) => [...self, ...up]));
    for (const { self, up, related } of entries) {
      expect([self.length, up.length]).toEqual([1, 1]);
      expect(self[0]).toMatch(new RegExp(`^${up[0]}/`));
      expect(related.filter((href) => !places.has(href))).toEqual([]);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.flatMap(({ self }) => self)).size).toBe(entries.length);
  });

  test("calls its entries the same every time, by names that no point's number gives away", async () => {
    const idsOf = async (point: string) =>
      allOf(await feedOf([[water, year]], point), "id").map(({ text }) => text);
    const ids = await idsOf("25002001");
    expect(await idsOf("25002001")).toEqual(ids);
    expect(
      ids.every((id) => /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toBe(true);
    expect((await idsOf("25002002"))[0]).not.toBe(ids[0]);
    const written = JSON.stringify(ids);
    expect(written).not.toMatch(/25002001|18204517/);
  });
});

test("values add up to what the register went on, and times follow each other without a gap", async () => {
  await fc.assert(
    fc.asyncProperty(plainStates, async (states) => {
      const feed = await feedOf([[water, states]]);
      const intervals = intervalsOf(feed);
      const thousandths = (state: ExportedState | undefined) => Math.round(Number(state?.value ?? 0) * 1000);
      const gone = thousandths(states.at(-1)) - thousandths(states[0]);
      const sum = intervals.reduce((total, { value }) => total + value, 0);
      expect(Math.abs((sum - gone) % 100_000_000)).toBe(0);
      for (const [at, { start, duration, value }] of intervals.entries()) {
        const before = intervals[at - 1];
        if (before) expect(start).toBe(before.start + before.duration);
        expect(duration).toBeGreaterThan(0);
        expect(value).toBeGreaterThanOrEqual(0);
      }
      for (const block of allOf(feed, "IntervalBlock")) {
        const [whole, ...parts] = allOf(block, "duration").map(({ text }) => Number(text));
        expect(parts.reduce((total, duration) => total + duration, 0)).toBe(whole);
      }
    }),
    { numRuns: 200 },
  );
});
