import { describe, expect, test } from "vitest";
import { exportedRegisters } from "@/lib/reading-exports/queries";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { feedOf, rowsOf } from "@/tests/support/downloads";
import {
  addHousehold,
  addMeter,
  addPayer,
  addReading,
  addSupplyPoint,
  addTenure,
  asCustomer,
  attachPayer,
  install,
} from "@/tests/support/factories";
import { allOf, textIn } from "@/tests/support/xml-tree";

describe("the readings of a point as CSV", () => {
  test("go over an exchange of the meter without losing what was used before it", async () => {
    const payer = await addPayer();
    const [point, account] = [await addSupplyPoint(payer), await createAccount(payer.code)];
    const old = await addMeter(
      point,
      { serial: "old" },
      { installedOn: "2020-01-01", initialValue: "3", removedOn: "2026-03-10", finalValue: "815.5" },
    );
    const now = await addMeter(point, { serial: "now" }, { installedOn: "2026-03-10", initialValue: "0.25" });
    await addReading(old, "2026-01-31", "800");
    await addReading(old, "2026-02-28", "808", { source: "customer", receiptNumber: "2026-1" });
    await addReading(now, "2026-03-31", "6.25", { source: "remote" });
    expect(await rowsOf(account, point.number)).toEqual([
      ["2020-01-01", "old", "3", "", "Ob vgradnji"],
      ["2026-01-31", "old", "800", "797", "Odčitek podjetja"],
      ["2026-02-28", "old", "808", "8", "Sporočil uporabnik"],
      ["2026-03-10", "old", "815,5", "7,5", "Ob odstranitvi"],
      ["2026-03-10", "now", "0,25", "", "Ob vgradnji"],
      ["2026-03-31", "now", "6,25", "6", "Daljinski odčitek"],
    ]);
    const values = allOf(await feedOf(account, point.number), "value").map(({ text }) => Number(text));
    expect(values).toEqual([797_000, 8000, 7500, 6000]);
  });

  test("leave out what was withdrawn or rejected", async () => {
    const { account, point, meter } = await addHousehold();
    await addReading(meter, "2026-01-31", "10");
    await addReading(meter, "2026-02-15", "1000", { rejectedAt: new Date(), rejectionReason: "napaka" });
    await addReading(meter, "2026-02-20", "2000", { withdrawnAt: new Date() });
    await addReading(meter, "2026-02-28", "18");
    expect((await rowsOf(account, point.number)).map(([, , value, use]) => [value, use])).toEqual([
      ["0", ""],
      ["10", "10"],
      ["18", "8"],
    ]);
  });

  test("of a range begin with the use since the reading before it", async () => {
    const { account, point, meter } = await addHousehold();
    for (const [day, value] of [
      ["2025-11-30", "10"],
      ["2025-12-31", "18"],
      ["2026-01-31", "25"],
      ["2026-02-28", "31"],
    ] as const)
      await addReading(meter, day, value);
    const range = { from: "2025-12-31", to: "2026-01-31" };
    expect((await rowsOf(account, point.number, range)).map(([day, , , use]) => [day, use])).toEqual([
      ["2025-12-31", "8"],
      ["2026-01-31", "7"],
    ]);
    expect(await rowsOf(account, point.number, { from: "2027-01-01" })).toEqual([]);
  });

  test("keep two places of one meter apart", async () => {
    const payer = await addPayer();
    const [point, other] = [await addSupplyPoint(payer), await addSupplyPoint(payer)];
    const account = await createAccount(payer.code);
    const meter = await addMeter(
      point,
      {},
      { installedOn: "2025-01-01", initialValue: "0", removedOn: "2025-06-30", finalValue: "50" },
    );
    await install(meter, other, { installedOn: "2025-07-01", initialValue: "50" });
    await addReading(meter, "2025-03-31", "20");
    await addReading({ ...meter, supplyPointId: other.id }, "2025-09-30", "75");
    expect((await rowsOf(account, point.number)).map(([, , value, use]) => [value, use])).toEqual([
      ["0", ""],
      ["20", "20"],
      ["50", "30"],
    ]);
    expect((await rowsOf(account, other.number)).map(([, , value, use]) => [value, use])).toEqual([
      ["50", ""],
      ["75", "25"],
    ]);
  });

  test("of a point without a meter are a header", async () => {
    const payer = await addPayer();
    const [point, account] = [
      await addSupplyPoint(payer, { services: ["waste"] }),
      await createAccount(payer.code),
    ];
    expect(await rowsOf(account, point.number)).toEqual([]);
    const entries = allOf(await feedOf(account, point.number), "entry");
    expect(entries).toHaveLength(1);
  });
});

describe("a point that changed hands", () => {
  async function changedHands() {
    const [before, after] = [await addPayer(), await addPayer()];
    const point = await addSupplyPoint(before, { since: "2020-01-01", until: "2026-05-31" });
    await addTenure(after, point, "2026-06-01", "2026-07-31");
    await addTenure(before, point, "2026-08-01");
    const meter = await addMeter(point, {}, { installedOn: "2020-01-01", initialValue: "100" });
    for (const [day, value] of [
      ["2026-05-15", "700"],
      ["2026-06-15", "710"],
      ["2026-07-15", "750"],
      ["2026-08-15", "760"],
      ["2026-09-15", "768"],
    ] as const)
      await addReading(meter, day, value);
    return { point, before, after };
  }

  // R24
  test("gives each the readings of their own time, and no use that reaches out of it", async () => {
    const { point, before, after } = await changedHands();
    const [first, second] = [await createAccount(before.code), await createAccount(after.code)];
    const seen = async (account: TestAccount) =>
      (await rowsOf(account, point.number)).map(([day, , value, use]) => [day, value, use]);
    expect(await seen(first)).toEqual([
      ["2020-01-01", "100", ""],
      ["2026-05-15", "700", "600"],
      ["2026-08-15", "760", ""],
      ["2026-09-15", "768", "8"],
    ]);
    expect(await seen(second)).toEqual([
      ["2026-06-15", "710", ""],
      ["2026-07-15", "750", "40"],
    ]);
    const values = allOf(await feedOf(first, point.number), "value").map(({ text }) => Number(text));
    expect(values).toEqual([600_000, 8000]);
  });

  test("gives one who sees both payers all of it, as one", async () => {
    const { point, before, after } = await changedHands();
    const account = await createAccount(before.code);
    await attachPayer(account, after);
    const uses = (await rowsOf(account, point.number)).map(([, , , use]) => use);
    expect(uses).toEqual(["", "600", "10", "40", "10", "8"]);
    const feed = await feedOf(account, point.number);
    expect(allOf(feed, "MeterReading")).toHaveLength(1);
  });

  // R24
  test("is nothing to strangers: another's is answered as unknown", async () => {
    const { point } = await changedHands();
    const { account } = await addHousehold();
    for (const number of [point.number, "99999999", "", "'"]) {
      expect(await asCustomer(account, (customer) => exportedRegisters(customer, number, {}))).toBeNull();
    }
  });
});

// R23
test("nothing of the payer is in a Green Button file", async () => {
  const { account, point, meter, payer } = await addHousehold();
  await addReading(meter, "2026-01-31", "10");
  const feed = await feedOf(account, point.number);
  const written = JSON.stringify(feed);
  for (const trace of [payer.name, payer.street, account.email, account.id])
    expect(written).not.toContain(trace);
  expect(allOf(feed, "IntervalBlock").map((block) => textIn(block, "value"))).toEqual(["10000"]);
});
