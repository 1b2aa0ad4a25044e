import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { priceItems, prices, supplyPointPriceItems } from "@/db/schema/prices";
import { consumptionOfAll, consumptionReport } from "@/lib/consumption/queries";
import { recentUse } from "@/lib/consumption/recent-use";
import { viewOf } from "@/lib/consumption/view";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import {
  addHousehold,
  addMeter,
  addPayer,
  addReading,
  addSupplyPoint,
  addTenure,
  asCustomer,
} from "@/tests/support/factories";

const day = "2026-09-28";
const view = (query: string) => viewOf(Object.fromEntries(new URLSearchParams(query)), day).view;
const report = (account: TestAccount, number: string, query = "") =>
  asCustomer(account, (customer) => consumptionReport(customer, number, view(query)));

/** Use by month, `–` where nothing is known. */
const amounts = (found: Awaited<ReturnType<typeof report>>, at = 0) =>
  found?.services[at]?.rows.map(({ now }) =>
    now.amount === null ? "–" : `${now.amount}${now.complete ? "" : "…"}`,
  );

beforeAll(async () => {
  await transaction("office", async (tx) => {
    // 20 degree days each day of January, 10 of February 2026.
    await tx.execute(sql`insert into degree_days select d::date, case extract(month from d) when 1 then 20 else 10 end
      from generate_series('2026-01-01'::date, '2026-02-28'::date, '1 day') d`);
    await tx.execute(sql`insert into calorific_values values ('2026-01-01', 11.4), ('2026-02-01', 11.5)`);
  });
});

test("readings of a household become its months, with the year before beside them", async () => {
  const { account, point, meter } = await addHousehold();
  await addReading(meter, "2024-12-31", "100");
  await addReading(meter, "2025-01-31", "110");
  await addReading(meter, "2025-12-31", "231");
  await addReading(meter, "2026-01-31", "239");
  const found = await report(account, point.number);
  const [january] = found?.services[0]?.rows ?? [];
  expect(january).toMatchObject({
    now: { amount: "8", quality: "read" },
    before: { amount: "10" },
    difference: "-2",
  });
  expect(found?.services[0]?.figures).toMatchObject({
    now: { from: "2026-01-01", to: "2026-01-31", amount: "8", days: 31 },
    before: { amount: "10" },
    difference: { amount: "-2", percent: "-20" },
  });
});

test("twenty years of readings are not read for the sake of one", async () => {
  const { account, point, meter } = await addHousehold();
  await transaction("office", (tx) =>
    tx.execute(sql`insert into readings (meter_id, supply_point_id, read_on, value, source)
      select ${meter.id}, ${point.id}, (date '2006-01-31' + make_interval(months => n) - interval '0 day')::date, n * 9, 'company'
        from generate_series(168, 247) n`),
  );
  const found = await report(account, point.number, "view=months&until=2026-12-31");
  // 9 m³ a month, read at the end of each; the last reading is of 31 August 2026 (n = 247).
  expect(amounts(found)).toEqual([...Array(8).fill("9"), "–", "–", "–", "–"]);
});

test("an exchange, a pending reading, a rejected and a withdrawn one, and an estimate", async () => {
  const { account, point, meter } = await addHousehold();
  await transaction("office", (tx) =>
    tx.execute(
      sql`update meter_installations set removed_on = '2026-02-14', final_value = 520 where meter_id = ${meter.id}`,
    ),
  );
  const newMeter = await addMeter(point, {}, { installedOn: "2026-02-14", initialValue: "3" });
  await addReading(meter, "2025-12-31", "490");
  await addReading(meter, "2026-01-31", "510");
  await addReading(newMeter, "2026-02-28", "17");
  const customers = { source: "customer", receiptNumber: "2026-900001" } as const;
  await addReading(newMeter, "2026-03-31", "40", customers);
  await addReading(newMeter, "2026-03-30", "900", {
    ...customers,
    receiptNumber: "2026-900002",
    withdrawnAt: new Date(),
  });
  await addReading(newMeter, "2026-03-29", "901", {
    ...customers,
    receiptNumber: "2026-900003",
    rejectedAt: new Date(),
    rejectionReason: "nečitljivo",
  });
  await addReading(newMeter, "2026-04-30", "60", { source: "estimate" });
  const found = await report(account, point.number);
  expect(amounts(found)?.slice(0, 5)).toEqual(["20", "24", "23", "20", "–"]);
  const rows = found?.services[0]?.rows;
  expect(rows?.[1]?.now.exchangedOn).toBe("2026-02-14");
  expect(rows?.[3]?.now.quality).toBe("estimate");
});

test("use of before and after a payer's time is not shown", async () => {
  const [before, now] = [await addPayer(), await addPayer()];
  const point = await addSupplyPoint(before, { since: "2020-01-01", until: "2026-02-28" });
  await addTenure(now, point, "2026-03-01");
  const meter = await addMeter(point);
  for (const [readOn, value] of [
    ["2025-12-31", "100"],
    ["2026-01-31", "131"],
    ["2026-02-28", "159"],
  ] as const) {
    await addReading(meter, readOn, value);
  }
  await addReading(meter, "2026-03-31", "200");
  await addReading(meter, "2026-04-30", "230");
  const [former, current] = [await createAccount(before.code), await createAccount(now.code)];
  expect(amounts(await report(former, point.number))?.slice(0, 5)).toEqual(["31", "28", "–", "–", "–"]);
  expect(amounts(await report(current, point.number))?.slice(0, 5)).toEqual(["–", "–", "–", "30", "–"]);
});

test("a point that was another's in between counts nothing of that time, and adjoining tenures are one", async () => {
  const [mine, other] = [await addPayer(), await addPayer()];
  const point = await addSupplyPoint(mine, { since: "2020-01-01", until: "2026-01-31" });
  await addTenure(other, point, "2026-02-01", "2026-02-28");
  await addTenure(mine, point, "2026-03-01", "2026-03-15");
  await addTenure(mine, point, "2026-03-16");
  const meter = await addMeter(point);
  for (const [readOn, value] of [
    ["2025-12-31", "100"],
    ["2026-01-31", "131"],
    ["2026-03-01", "160"],
    ["2026-03-31", "190"],
  ] as const) {
    await addReading(meter, readOn, value);
  }
  const account = await createAccount(mine.code);
  expect(amounts(await report(account, point.number))?.slice(0, 4)).toEqual(["31", "–", "30…", "–"]);
});

// R24
test("another's point answers as one that is not there", async () => {
  const [mine, theirs] = [await addHousehold(), await addHousehold()];
  await addReading(theirs.meter, "2026-01-31", "8");
  expect(await report(mine.account, theirs.point.number)).toBeNull();
  expect(await report(mine.account, "99999999")).toBeNull();
});

test("a point without a meter has no services, and one without readings no figures", async () => {
  const { account, payer, point } = await addHousehold();
  const bare = await addSupplyPoint(payer, { services: ["waste"] });
  expect(await report(account, bare.number)).toMatchObject({ available: [], services: [] });
  const [water] = (await report(account, point.number))?.services ?? [];
  expect(water).toMatchObject({ figures: { now: null, before: null, difference: null }, change: null });
});

test("heat goes by the degree days, gas is also kWh by factor and heating value", async () => {
  const { account, payer } = await addHousehold();
  const point = await addSupplyPoint(payer, { services: ["heat", "gas"], gasConversionFactor: "0.93858" });
  const installed = { installedOn: "2025-12-31", initialValue: "10" };
  const heat = await addMeter(point, { service: "heat", unit: "MWh", decimals: 3 }, installed);
  const gas = await addMeter(point, { service: "gas", decimals: 3 }, installed);
  for (const [meter, used] of [
    [heat, "9"],
    [gas, "100"],
  ] as const) {
    await addReading(meter, "2026-02-28", String(10 + Number(used)));
  }
  const found = await report(account, point.number, "unit=kWh");
  expect(found?.available).toEqual(["heat", "gas"]);
  // 620 of 900 degree days are January's: 6,2 MWh; 68,889 m³ · 0,93858 · 11,4 = 737,10; the rest 31,111 · … · 11,5 = 335,80.
  expect(amounts(found, 0)?.slice(0, 2)).toEqual(["6.2", "2.8"]);
  expect(amounts(found, 1)?.slice(0, 2)).toEqual(["737", "336"]);
  expect(found?.services[0]?.sharedBy).toEqual(["degree-days"]);
  expect((await report(account, point.number, "services=gas"))?.services.map(({ unit }) => unit)).toEqual([
    "m3",
  ]);
});

test("what was used costs what it cost then, and the change is told apart to the cent", async () => {
  const { account, point, meter } = await addHousehold();
  const code = `VODARINA-${point.number}`;
  await transaction("office", async (tx) => {
    const [item] = await tx
      .insert(priceItems)
      .values({ code, service: "water", component: "volume", name: "Vodarina", unit: "m3" })
      .returning();
    const priceItemId = item?.id ?? 0;
    await tx.insert(prices).values([
      { priceItemId, validFrom: "2020-01-01", net: "1", vatRate: "0" },
      { priceItemId, validFrom: "2026-01-01", net: "1.5", vatRate: "0" },
    ]);
    await tx.insert(supplyPointPriceItems).values({ priceItemId, supplyPointId: point.id });
  });
  for (const [readOn, value] of [
    ["2024-12-31", "0"],
    ["2025-01-31", "10"],
    ["2025-12-31", "100"],
    ["2026-01-31", "112"],
  ] as const) {
    await addReading(meter, readOn, value);
  }
  const [water] = (await report(account, point.number))?.services ?? [];
  expect(water?.figures.now?.costCents).toBe(1800);
  expect(water?.figures.before?.costCents).toBe(1000);
  // Two m³ more at 1 €, then all twelve half a euro dearer.
  expect(water?.change).toEqual({ days: 0, weather: 0, use: 200, price: 600, total: 800 });
});

test("all points of a login are there, each with its use", async () => {
  const { account, payer, point, meter } = await addHousehold();
  const second = await addSupplyPoint(payer);
  const other = await addMeter(second);
  for (const each of [meter, other]) {
    await addReading(each, "2025-12-31", "100");
    await addReading(each, "2026-01-31", "110");
  }
  const all = await asCustomer(account, (customer) => consumptionOfAll(customer, view("")));
  expect(all.map(({ supplyPoint, services }) => [supplyPoint, services[0]?.figures.now?.amount])).toEqual([
    [point.number, "10"],
    [second.number, "10"],
  ]);
});

test("the mean use of a month is measured over a year, or expected where too little of it is known", async () => {
  const { account, payer, point, meter } = await addHousehold();
  await addReading(meter, "2025-09-28", "100");
  await addReading(meter, "2026-09-28", "220");
  const recent = (number: string) => asCustomer(account, (customer) => recentUse(customer, number, day));
  expect(await recent(point.number)).toEqual([
    { service: "water", unit: "m3", perMonth: "10", basis: "measured" },
  ]);
  const fresh = await addSupplyPoint(payer);
  const { id, supplyPointId } = await addMeter(
    fresh,
    {},
    { installedOn: "2026-09-01", annualEstimate: "90" },
  );
  await addReading({ id, supplyPointId }, "2026-09-20", "5");
  expect(await recent(fresh.number)).toEqual([
    { service: "water", unit: "m3", perMonth: "7.5", basis: "expected" },
  ]);
});
