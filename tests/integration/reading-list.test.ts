import { beforeEach, describe, expect, test } from "vitest";
import { listReadings, readingYears } from "@/lib/readings/reading-list";
import { createAccount } from "@/tests/support/accounts";
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
import { filledIn, mark, receiptOf } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  home = await addHousehold();
});

type Asked = Partial<Parameters<typeof listReadings>[2]>;
const page = (asked: Asked = {}, { account, point } = home) =>
  asCustomer(account, (customer) => listReadings(customer, point.number, { limit: 24, ...asked }));
const uses = async (asked?: Asked) => (await page(asked)).readings.map(({ value, usage }) => [value, usage]);

describe("use since the reading before", () => {
  // Old meter 4700 read, 4711 when taken out; the new one was put in with 3 and showed 10: 7, not 10 − 4700.
  test("after an exchange counts from what the new meter was put in with", async () => {
    const old = await addMeter(
      home.point,
      {},
      { installedOn: "2021-01-01", initialValue: "4000", removedOn: "2026-08-15", finalValue: "4711" },
    );
    const renewed = await addMeter(home.point, {}, { installedOn: "2026-08-15", initialValue: "3" });
    await addReading(old, "2026-07-31", "4700");
    await addReading(renewed, "2026-08-31", "10");
    expect(await uses()).toEqual([
      ["10", "7"],
      ["4700", "700"],
    ]);
  });

  // Put in with 100, read 150, taken out with 160; put in again with 160, read 165.
  test("of a meter that was away counts from its second time", async () => {
    const meter = await addMeter(
      home.point,
      {},
      { installedOn: "2025-01-01", initialValue: "100", removedOn: "2025-06-01", finalValue: "160" },
    );
    await install(meter, home.point, { installedOn: "2025-09-01", initialValue: "160" });
    await addReading(meter, "2025-05-31", "150");
    await addReading(meter, "2025-09-30", "165");
    expect(await uses()).toEqual([
      ["165", "5"],
      ["150", "50"],
    ]);
  });

  // 800 read, 850 estimated; taken out with 840: the estimate was too high by then.
  test("an estimate is measured by what the meter was taken out with, too", async () => {
    const old = await addMeter(
      home.point,
      {},
      { installedOn: "2021-01-01", removedOn: "2026-09-10", finalValue: "840" },
    );
    await addReading(old, "2026-07-31", "800");
    await addReading(old, "2026-08-31", "850", { source: "estimate" });
    expect((await page()).readings).toMatchObject([
      { value: "850", usage: null, estimateTooHigh: true },
      { value: "800", usage: "800" },
    ]);
  });

  test("of several readings of a day the company's counts, an estimate never", async () => {
    await addReading(home.meter, "2026-07-31", "800");
    await addReading(home.meter, "2026-08-31", "815", { source: "estimate" });
    await addReading(home.meter, "2026-08-31", "811", { source: "customer" });
    await addReading(home.meter, "2026-08-31", "812", { source: "company" });
    await addReading(home.meter, "2026-09-20", "820");
    expect(await uses()).toEqual([
      ["820", "8"],
      ["812", "12"],
      ["811", null],
      ["815", null],
      ["800", "800"],
    ]);
  });

  // 812 counts, 900 was rejected, 850 withdrawn, 821 counts: 9.
  test("what was rejected or withdrawn is no reading before", async () => {
    await addReading(home.meter, "2026-08-31", "812");
    await addReading(home.meter, "2026-09-05", "900", {
      rejectedAt: new Date(),
      rejectionReason: "Druga hiša.",
    });
    await addReading(home.meter, "2026-09-06", "850", { withdrawnAt: new Date() });
    await addReading(home.meter, "2026-09-20", "821");
    expect(await uses()).toEqual([
      ["821", "9"],
      ["900", null],
      ["812", "812"],
    ]);
  });

  test("does not reach over a time in which the point was another's", async () => {
    const payer = await addPayer();
    const point = await addSupplyPoint(payer, { since: "2020-01-01", until: "2023-12-31" });
    await addTenure(await addPayer(), point, "2024-01-01", "2025-12-31");
    await addTenure(payer, point, "2026-01-01");
    const meter = await addMeter(point);
    await addReading(meter, "2023-12-31", "100");
    await addReading(meter, "2025-12-31", "900");
    await addReading(meter, "2026-01-31", "910");
    const { readings } = await page({}, { ...home, account: await createAccount(payer.code), point });
    expect(readings.map(({ value, usage }) => [value, usage])).toEqual([
      ["910", null],
      ["100", "100"],
    ]);
  });

  test("goes on where one of the customer's tenures follows another", async () => {
    const payer = await addPayer();
    const point = await addSupplyPoint(payer, { since: "2020-01-01", until: "2023-12-31" });
    await addTenure(payer, point, "2024-01-01");
    const meter = await addMeter(point);
    await addReading(meter, "2023-12-31", "100");
    await addReading(meter, "2024-01-31", "110");
    const { readings } = await page({}, { ...home, account: await createAccount(payer.code), point });
    expect(readings[0]).toMatchObject({ value: "110", usage: "10" });
  });
});

describe("by year and page", () => {
  beforeEach(async () => {
    for (const [day, value] of [
      ["2024-12-31", "700"],
      ["2025-01-31", "710"],
      ["2025-06-30", "760"],
      ["2026-01-31", "800"],
    ] as const) {
      await addReading(home.meter, day, value);
    }
  });

  test("a year's readings, the first with its use since the year before", async () => {
    expect(await uses({ year: 2025 })).toEqual([
      ["760", "50"],
      ["710", "10"],
    ]);
    expect((await page({ year: 2025 })).older).toBeNull();
    expect(await uses({ year: 2023 })).toEqual([]);
  });

  test("a page names the day before which there are more, the last one none", async () => {
    const first = await page({ limit: 3 });
    expect(first.readings.map(({ value }) => value)).toEqual(["800", "760", "710"]);
    expect(first.older).toBe("2025-01-31");
    const last = await page({ limit: 3, before: first.older ?? "" });
    expect(last.readings).toMatchObject([{ value: "700" }]);
    expect(last.older).toBeNull();
  });

  test("the readings of a day stay together", async () => {
    const second = await addMeter(home.point);
    await addReading(second, "2026-01-31", "5");
    const { readings, older } = await page({ limit: 1 });
    expect(readings.map(({ value }) => value).sort()).toEqual(["5", "800"]);
    expect(older).toBe("2026-01-31");
  });

  test("the years of which there are readings, newest first", async () => {
    const years = (account = home.account) =>
      asCustomer(account, (customer) => readingYears(customer, home.point.number));
    expect(await years()).toEqual([2026, 2025, 2024]);
    expect(await years((await addHousehold()).account)).toEqual([]);
  });
});

test("what this account reported leads to its receipt; another login of the payer sees none", async () => {
  const number = await receiptOf(home.account, filledIn(home, "821", { confirmed: "821" }));
  expect((await page()).readings).toMatchObject([{ receiptNumber: number, photo: false }]);
  const other = await createAccount((await addPayer()).code);
  await attachPayer(other, home.payer);
  expect((await page({}, { ...home, account: other })).readings).toMatchObject([
    { value: "821", receiptNumber: null, photo: false },
  ]);
  await mark(number, { rejectedAt: new Date(), rejectionReason: "Druga hiša." });
  expect((await page()).readings).toMatchObject([{ status: "rejected", rejectionReason: "Druga hiša." }]);
});
