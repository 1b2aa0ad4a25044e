import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { findReceipt, reportableMeters } from "@/lib/readings/queries";
import { listReadings } from "@/lib/readings/reading-list";
import { createAccount } from "@/tests/support/accounts";
import {
  addHousehold,
  addMeter,
  addPayer,
  addReading,
  addSupplyPoint,
  addTenure,
  asCustomer,
} from "@/tests/support/factories";
import { filledIn, mark, receiptOf, today } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  home = await addHousehold();
});

const rows = async (account = home.account, number = home.point.number) =>
  (await asCustomer(account, (customer) => listReadings(customer, number, { limit: 24 }))).readings;

describe("the readings of a point", () => {
  test("newest first, with the use since the one before", async () => {
    await addReading(home.meter, "2026-07-31", "800.500", { source: "company" });
    await addReading(home.meter, "2026-08-31", "812", { source: "remote" });
    const number = await receiptOf(home.account, filledIn(home, "821"));
    expect(await rows()).toMatchObject([
      {
        readOn: today,
        value: "821",
        usage: "9",
        source: "customer",
        status: "received",
        receiptNumber: number,
      },
      {
        readOn: "2026-08-31",
        value: "812",
        usage: "11.5",
        source: "remote",
        status: "confirmed",
        receiptNumber: null,
      },
      { readOn: "2026-07-31", value: "800.5", usage: "800.5" },
    ]);
  });

  test("each meter counts for itself, from what it was put in with, and a passed zero is no loss", async () => {
    const renewed = await addMeter(home.point, {}, { installedOn: "2026-08-01", initialValue: "3" });
    const almostFull = await addMeter(home.point, {}, { installedOn: "2026-08-01", initialValue: "99987" });
    await addReading(home.meter, "2026-08-01", "812");
    await addReading(renewed, "2026-08-31", "10");
    await addReading(almostFull, "2026-09-10", "12");
    expect((await rows()).map(({ value, usage }) => [value, usage])).toEqual([
      ["12", "25"],
      ["10", "7"],
      ["812", "812"],
    ]);
  });

  test("an estimate that was too high is named, and never counted as negative or as a full turn", async () => {
    await addReading(home.meter, "2026-07-31", "800");
    await addReading(home.meter, "2026-08-31", "850", { source: "estimate" });
    await addReading(home.meter, "2026-09-20", "840");
    expect(await rows()).toMatchObject([
      { value: "840", usage: "40", since: "2026-07-31", estimateTooHigh: false },
      { value: "850", usage: null, estimateTooHigh: true },
      { value: "800", estimateTooHigh: false },
    ]);
  });

  test("a rejected one is shown with its reason and counts for nothing; a withdrawn one is gone", async () => {
    await addReading(home.meter, "2026-08-31", "812");
    const rejected = await receiptOf(home.account, filledIn(home, "819", { day: "2026-09-20" }));
    await mark(rejected, { rejectedAt: new Date(), rejectionReason: "Druga hiša." });
    const withdrawn = await receiptOf(home.account, filledIn(home, "820"));
    await mark(withdrawn, { withdrawnAt: new Date() });
    await receiptOf(home.account, filledIn(home, "821"));
    expect(await rows()).toMatchObject([
      { value: "821", usage: "9" },
      { value: "819", usage: null, status: "rejected", rejectionReason: "Druga hiša." },
      { value: "812" },
    ]);
  });

  // R24
  test("another's point has none", async () => {
    await addReading(home.meter, "2026-08-31", "812");
    const stranger = await addHousehold();
    expect(await rows(stranger.account)).toEqual([]);
  });
});

describe("a point that changed hands", () => {
  /** A point that was the first payer's to the end of June, and the second's from July. */
  async function changedHands() {
    const [before, after] = [await addPayer(), await addPayer()];
    const point = await addSupplyPoint(before, { since: "2020-01-01", until: "2026-06-30" });
    await addTenure(after, point, "2026-07-01");
    const meter = await addMeter(point);
    for (const [day, value] of [
      ["2026-05-31", "700"],
      ["2026-06-30", "710"],
      ["2026-07-01", "711"],
    ] as const) {
      await addReading(meter, day, value);
    }
    const [past, present] = [await createAccount(before.code), await createAccount(after.code)];
    return { point, meter, past, present };
  }

  test("each payer sees the readings of their own time, and no use that reaches out of it", async () => {
    const { point, past, present } = await changedHands();
    expect((await rows(past, point.number)).map(({ value }) => value)).toEqual(["710", "700"]);
    expect(await rows(present, point.number)).toMatchObject([{ value: "711", usage: null }]);
  });

  test("the next reading is judged by the readings of the payer's own time alone", async () => {
    const { point, meter, present } = await changedHands();
    const meters = await asCustomer(present, (customer) => reportableMeters(customer, [point.number], today));
    expect(meters).toMatchObject([
      { theirsSince: "2026-07-01", readings: [{ day: "2026-07-01", value: "711" }] },
    ]);
    const number = await receiptOf(present, filledIn({ account: present, point, meter }, "720"));
    const receipt = await asCustomer(present, (customer) => findReceipt(customer, { receiptNumber: number }));
    expect(receipt?.usage).toEqual({ since: "2026-07-01", amount: "9" });
  });

  // R25
  test("row-level security holds where a query forgets the tenure", async () => {
    const { point, meter, past, present } = await changedHands();
    const seen = (account: typeof past) =>
      asCustomer(account, ({ tx }) =>
        tx.execute<{ value: string }>(
          sql`select trim_scale(value)::text as value from readings where meter_id = ${meter.id} order by read_on`,
        ),
      );
    expect((await seen(past)).map(({ value }) => value)).toEqual(["700", "710"]);
    expect((await seen(present)).map(({ value }) => value)).toEqual(["711"]);
    const early = asCustomer(present, ({ tx, account }) =>
      tx.execute(sql`insert into readings (meter_id, supply_point_id, read_on, value, source, account_id, receipt_number)
        values (${meter.id}, ${point.id}, '2026-06-15', 705, 'customer', ${account.id}::uuid, 'x')`),
    );
    await expect(early).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

// R25
test("row-level security lets nobody take back what the office or a bill took over, or another reported", async () => {
  const number = await receiptOf(home.account, filledIn(home, "821", { confirmed: "821" }));
  const tryIt = (account = home.account) =>
    asCustomer(account, ({ tx }) => tx.execute(sql`update readings set withdrawn_at = now() returning id`));
  expect(await tryIt((await addHousehold()).account)).toHaveLength(0);
  for (const moments of [{ confirmedAt: new Date() }, { billedAt: new Date() }] as const) {
    await mark(number, { confirmedAt: null, billedAt: null, ...moments });
    expect(await tryIt()).toHaveLength(0);
  }
  await transaction("office", (tx) =>
    tx.execute(sql`update readings set billed_at = null, confirmed_at = null`),
  );
  expect(await tryIt()).toHaveLength(1);
});
