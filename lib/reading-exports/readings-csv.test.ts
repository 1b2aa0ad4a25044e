import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import {
  exportedRegister,
  exportedStates,
  plainStates,
  statesInPages,
  textOf,
} from "@/tests/support/exported-registers";
import { readingsCsv } from "./readings-csv";
import type { ExportedState } from "./register-rows";

const words = messagesOf("sl").service;
const [first, second] = [exportedRegister(), exportedRegister({ key: "2", serial: "=18", unit: "MWh" })];

const csvOf = (
  known: Record<string, ExportedState[]>,
  more: Partial<Parameters<typeof readingsCsv>[1]> = {},
) =>
  textOf(
    readingsCsv(statesInPages(known), {
      supplyPoint: "25002001",
      registers: [first, second],
      range: {},
      words,
      ...more,
    }),
  );

test("is what a Slovenian spreadsheet reads: BOM, semicolons, decimal commas, CRLF", async () => {
  const states = exportedStates(
    ["2025-12-31", "0.5", "installation"],
    ["2026-01-31", "812.125", "customer"],
    ["2026-02-28", "1820", "estimate"],
  );
  expect(
    await csvOf({ [first.key]: states, [second.key]: exportedStates(["2026-02-28", "1.25", "remote"]) }),
  ).toBe(
    [
      "\ufeffdatum;odjemno mesto;števec;stanje;enota;poraba;vrsta odčitka",
      "31.12.2025;25002001;18204517;0,5;m³;;Ob vgradnji",
      "31.01.2026;25002001;18204517;812,125;m³;811,625;Sporočil uporabnik",
      "28.02.2026;25002001;18204517;1820;m³;1007,875;Ocena",
      "28.02.2026;25002001;'=18;1,25;MWh;;Daljinski odčitek",
      "",
    ].join("\r\n"),
  );
});

test("is in the customer's language but for its header", async () => {
  const states = exportedStates(["2026-01-31", "812"], ["2026-02-28", "820", "customer"]);
  const [header, ...lines] = (
    await csvOf({ [first.key]: states }, { words: messagesOf("en").service })
  ).split("\r\n");
  expect(header).toContain("vrsta odčitka");
  expect(lines.map((line) => line.split(";").at(-1))).toEqual([
    "Read by the utility",
    "Reported by the customer",
    "",
  ]);
});

test("a range shows its own rows as the whole file has them", async () => {
  const states = exportedStates(
    ["2026-01-31", "812"],
    ["2026-02-28", "900", "estimate"],
    ["2026-03-31", "840"],
    ["2026-04-30", "850"],
  );
  const lines = async (range: { from?: string; to?: string }) =>
    (await csvOf({ [first.key]: states }, { range })).split("\r\n").slice(1, -1);
  const all = await lines({});
  expect(all).toHaveLength(4);
  expect(await lines({ from: "2026-02-01", to: "2026-03-31" })).toEqual(all.slice(1, 3));
  expect(await lines({ to: "2026-02-28" })).toEqual(all.slice(0, 2));
  expect(await lines({ from: "2026-04-30" })).toEqual(all.slice(3));
  expect(await lines({ from: "2027-01-01" })).toEqual([]);
});

test("read back, it is the readings, whatever they are and whatever the point is called", async () => {
  const number = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => !/^[=+\-@\t\r\0＝＋－＠\ufeff]/.test(text));
  await fc.assert(
    fc.asyncProperty(plainStates, number, async (states, supplyPoint) => {
      const text = await csvOf({ [first.key]: states }, { supplyPoint, registers: [first] });
      const rows: Record<string, string>[] = parse(text, {
        bom: true,
        delimiter: ";",
        columns: true,
        record_delimiter: "\r\n",
      });
      expect(
        rows.map((row) => [
          row.datum?.split(".").reverse().join("-"),
          row["odjemno mesto"],
          row.stanje?.replace(",", "."),
        ]),
      ).toEqual(states.map(({ day, value }) => [day, supplyPoint, value]));
      expect(rows.map((row) => row["vrsta odčitka"])).toEqual(
        states.map(({ source }) => words.source[source]),
      );
    }),
    { numRuns: 300 },
  );
});
