import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { faultsOfFeed, noSchema } from "@/tests/support/espi-schema";
import {
  exportedRegister,
  exportedStates,
  plainStates,
  statesInPages,
  textOf,
} from "@/tests/support/exported-registers";
import { greenButton } from "./green-button";
import type { ExportedRegister } from "./queries";
import type { ExportedState } from "./register-rows";

process.env.AUTH_SECRET = "a secret for tests that is long enough";

const feedOf = (supplyPoint: string, known: readonly [ExportedRegister, ExportedState[]][]) =>
  textOf(
    greenButton(statesInPages(Object.fromEntries(known.map(([{ key }, states]) => [key, states]))), {
      supplyPoint,
      registers: known.map(([register]) => register),
      words: messagesOf("sl"),
      now: new Date("2026-09-28T08:00:00Z"),
    }),
  );

const skipped = noSchema === null ? "" : ` – skipped: ${noSchema}`;

describe.skipIf(noSchema)(`the published schema of ESPI 3.3${skipped}`, { timeout: 60_000 }, () => {
  test("finds nothing wrong with every service, unit and kind of reading", async () => {
    const states = exportedStates(
      ["2024-12-31", "0", "installation"],
      ["2025-06-30", "12.5", "remote"],
      ["2025-12-31", "30.125", "customer"],
      ["2026-03-31", "33", "estimate"],
    );
    const registers = (["gas", "heat", "sewage", "waste", "water"] as const).flatMap((service) =>
      (["m3", "kWh", "MWh"] as const).map((unit) =>
        exportedRegister({ key: `${service} ${unit}`, service, unit, serial: `<"&'>${unit}` }),
      ),
    );
    expect(
      await faultsOfFeed(
        await feedOf(
          "Č <25> & \u0000",
          registers.map((each) => [each, states]),
        ),
      ),
    ).toEqual([]);
  });

  test("finds nothing wrong with a point without a meter, nor with a meter that was never read", async () => {
    expect(await faultsOfFeed(await feedOf("25002001", []))).toEqual([]);
    expect(await faultsOfFeed(await feedOf("25002001", [[exportedRegister(), []]]))).toEqual([]);
  });

  test("finds nothing wrong, whatever was read", async () => {
    await fc.assert(
      fc.asyncProperty(plainStates, fc.string({ unit: "binary" }), async (states, serial) => {
        expect(await faultsOfFeed(await feedOf(serial, [[exportedRegister({ serial }), states]]))).toEqual(
          [],
        );
      }),
      { numRuns: 10 },
    );
  });

  test("does find an element out of its place", async () => {
    const feed = await feedOf("25002001", [
      [exportedRegister(), exportedStates(["2026-01-31", "812"], ["2026-02-28", "820"])],
    ]);
    const wrong = feed.replace(
      /(<kind>58<\/kind>)(<powerOfTenMultiplier>-3<\/powerOfTenMultiplier>)/,
      "$2$1",
    );
    expect(wrong).not.toBe(feed);
    expect(await faultsOfFeed(wrong)).not.toEqual([]);
  });
});
