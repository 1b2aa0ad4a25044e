import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { priceItems, prices, supplyPointPriceItems } from "@/db/schema/prices";
import { allPrices, calorificValue, pricesAt } from "@/lib/prices/queries";
import { addHousehold, asCustomer } from "@/tests/support/factories";

type Price = Omit<typeof prices.$inferInsert, "priceItemId">;

/** An item with its prices, charged at a point. */
async function addPrice(point: { id: number }, code: string, ...rows: Price[]) {
  await transaction("office", async (tx) => {
    const [item] = await tx
      .insert(priceItems)
      .values({ code, service: "heat", component: "volume", name: `Toplota ${code}`, unit: "MWh" })
      .returning();
    const priceItemId = item?.id ?? 0;
    await tx.insert(prices).values(rows.map((row) => ({ ...row, priceItemId })));
    await tx.insert(supplyPointPriceItems).values({ priceItemId, supplyPointId: point.id });
  });
}

const before: Price = { validFrom: "2023-02-01", net: "45.85434", vatRate: "9.5" };
const after: Price = { validFrom: "2023-06-01", net: "45.85434", vatRate: "22" };

test("a point's prices come with their history, oldest first, and a change of VAT alone is one of them", async () => {
  const { account, point } = await addHousehold();
  await addPrice(point, "A1", after, before);
  const [item] = await asCustomer(account, (customer) => pricesAt(customer, point.number));
  expect(item).toMatchObject({ code: "A1", service: "heat", unit: "MWh", prices: [before, after] });
});

test("a price that was entered wrongly was never there", async () => {
  const { account, point } = await addHousehold();
  await addPrice(point, "A2", before, { ...after, withdrawnAt: new Date() });
  await addPrice(point, "A3", { ...after, withdrawnAt: new Date() });
  const items = await asCustomer(account, (customer) => pricesAt(customer, point.number));
  expect(items.map(({ code, prices }) => [code, prices.length])).toEqual([["A2", 1]]);
});

// R24
test("what another's point is billed by is not told, while the list is everybody's", async () => {
  const [mine, theirs] = [await addHousehold(), await addHousehold()];
  await addPrice(theirs.point, "A4", before);
  const asked = (number: string) => asCustomer(mine.account, (customer) => pricesAt(customer, number));
  expect(await asked(theirs.point.number)).toEqual([]);
  expect(await asked("99999999")).toEqual([]);
  expect((await allPrices()).map(({ code }) => code)).toContain("A4");
});

test("the newest published heating value by a day is taken", async () => {
  const { account } = await addHousehold();
  await transaction("office", async (tx) => {
    await tx.execute("insert into calorific_values values ('2026-09-01', 11.4), ('2026-10-01', 11.5)");
  });
  const on = (day: string) => asCustomer(account, (customer) => calorificValue(customer, day));
  expect(Number(await on("2026-11-26"))).toBe(11.5);
  expect(await on("2025-01-01")).toBeNull();
});
