import { beforeEach, describe, expect, test } from "vitest";
import { reportablePage } from "@/lib/readings/queries";
import { addHousehold, addMeter, addReading, addSupplyPoint, asCustomer } from "@/tests/support/factories";
import { filledIn, receiptsOf, reportedOf, today } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  home = await addHousehold();
  await addMeter(home.point);
  await addMeter(home.point, { service: "gas" });
  await addReading(home.meter, "2026-08-31", "812");
});

describe("the meters of all points", () => {
  test("page by page, without those read remotely, closed or another's", async () => {
    const second = await addSupplyPoint(home.payer, { street: "Aškerčeva cesta 1" });
    const there = await addMeter(second);
    await addMeter(second, { remote: true });
    await addMeter(await addSupplyPoint(home.payer, { closedOn: "2026-09-01" }));
    await addHousehold();
    const page = (number: number) =>
      asCustomer(home.account, (customer) => reportablePage(customer, today, { page: number, size: 3 }));
    const [first, rest, none] = [await page(1), await page(2), await page(3)];
    expect([first.total, first.meters.length, rest.meters.length, none.meters.length]).toEqual([4, 3, 1, 0]);
    expect(first.meters[0]).toMatchObject({ key: there.key, number: second.number });
    expect(new Set([...first.meters, ...rest.meters].map(({ key }) => key)).size).toBe(4);
  });

  test("can be sent together", async () => {
    const second = await addSupplyPoint(home.payer);
    const there = { ...home, point: second, meter: await addMeter(second) };
    expect(await receiptsOf(home.account, [filledIn(home, "821"), filledIn(there, "5")])).toHaveLength(2);
    expect(await reportedOf(there.meter)).toHaveLength(1);
  });
});
