import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Tx, transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import type { Enter } from "@/lib/auth/gate";
import type { Day } from "@/lib/dates";
import { byteStream } from "@/lib/reading-exports/byte-stream";
import { exportedRegisters } from "@/lib/reading-exports/queries";
import { csvOf, gateOf, rowsOf } from "@/tests/support/downloads";
import { addHousehold, asCustomer } from "@/tests/support/factories";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** What is held in memory and still used. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A household whose meter is read every day. */
async function manyReadings(count: number) {
  const home = await addHousehold();
  const first: Day = "1600-01-01";
  const fill = async (tx: Tx) => {
    await tx.execute(
      sql`update tenures set valid_from = ${first}::date where supply_point_id = ${home.point.id}`,
    );
    await tx.execute(
      sql`update meter_installations set installed_on = ${first}::date where meter_id = ${home.meter.id}`,
    );
    // In parts and without the time limit of a request: for all of them at once it would not do.
    for (let from = 1; from <= count; from += 10_000) {
      const to = Math.min(count, from + 9_999);
      await tx.execute(sql`insert into readings (meter_id, supply_point_id, read_on, value, source)
        select ${home.meter.id}, ${home.point.id}, ${first}::date + n, n * 0.5, 'remote'
          from generate_series(${from}::int, ${to}::int) n`);
    }
    await tx.execute(sql`analyze readings`);
  };
  await transaction("office", fill, { deadlineMs: null });
  return home;
}

describe("many readings", () => {
  test("100,000 are sent in portions, and what was sent is forgotten", async () => {
    const { account, point } = await manyReadings(100_000);
    const csv = await csvOf(account, point.number);
    if (!csv) throw new Error("no such point");
    const before = heldBytes();
    let [rows, portions, longest, most] = [0, 0, 0, 0];
    for await (const bytes of byteStream(csv)) {
      longest = Math.max(longest, bytes.length);
      rows += bytes.reduce((lines, byte) => lines + Number(byte === 10), 0);
      if (++portions % 50 === 0) most = Math.max(most, heldBytes() - before);
    }
    // The header, what it was put in with, and the readings.
    expect(rows).toBe(1 + 1 + 100_000);
    expect(longest).toBeLessThan(64_000);
    expect(most).toBeLessThan(5_000_000);
  });

  test("are no longer asked for when nobody reads on", async () => {
    const { account, point } = await manyReadings(5000);
    let pages = 0;
    const enter: Enter = (work) => {
      pages += 1;
      return gateOf(account)(work);
    };
    const csv = await csvOf(account, point.number, {}, enter);
    if (!csv) throw new Error("no such point");
    const reader = byteStream(csv).getReader();
    for (let portion = 0; portion < 3; portion++) await reader.read();
    const asked = pages;
    expect(asked).toBeLessThanOrEqual(4);
    await reader.cancel();
    await pause(50);
    expect(pages).toBe(asked);
  });

  // R16, R23, R27
  test("are broken off when the session ends on the way", async () => {
    const { account, point } = await manyReadings(5000);
    const csv = await csvOf(account, point.number);
    if (!csv) throw new Error("no such point");
    const reader = byteStream(csv).getReader();
    for (let portion = 0; portion < 3; portion++) await reader.read();
    await transaction("office", (tx) => tx.delete(sessions).where(eq(sessions.accountId, account.id)));
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow("the gate closed: signed-out");
  });
});

test("a range of many readings is read from shortly before it", async () => {
  const { account, point } = await manyReadings(5000);
  const [register] =
    (await asCustomer(account, (customer) =>
      exportedRegisters(customer, point.number, { from: "1610-01-01" }),
    )) ?? [];
  expect(register).toMatchObject({ from: "1609-11-11", initial: null });
  const rows = await rowsOf(account, point.number, { from: "1610-01-01", to: "1610-01-03" });
  expect(rows.map(([day, , , use]) => [day, use])).toEqual([
    ["1610-01-01", "0,5"],
    ["1610-01-02", "0,5"],
    ["1610-01-03", "0,5"],
  ]);
});
