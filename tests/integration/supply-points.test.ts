import { describe, expect, test } from "vitest";
import { findSupplyPoint, listSupplyPoints } from "@/lib/supply-points/queries";
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

const day = "2026-09-28";

const find = (account: Parameters<typeof asCustomer>[0], number: string) =>
  asCustomer(account, (customer) => findSupplyPoint(customer, number, day));
const list = async (account: Parameters<typeof asCustomer>[0], page = 1, size = 20) =>
  asCustomer(account, (customer) => listSupplyPoints(customer, day, { page, size }));
const numbers = async (account: Parameters<typeof asCustomer>[0]) =>
  (await list(account)).points.map((point) => point.number);

describe("points of the overview", () => {
  test("with their meters in service and the newest reading that counts", async () => {
    const { account, meter, payer } = await addHousehold();
    await addReading(meter, "2026-07-31", "801");
    await addReading(meter, "2026-08-31", "812.000", { source: "estimate" });
    await addReading(meter, "2026-09-10", "9999", { rejectedAt: new Date(), rejectionReason: "Druga hiša." });
    const [point] = (await list(account)).points;
    expect(point).toMatchObject({ services: ["water", "sewage"], payerCode: payer.code, city: "Velenje" });
    expect(point?.meters).toMatchObject([
      {
        serial: meter.serial,
        lastValue: "812",
        lastDay: "2026-08-31",
        lastSource: "estimate",
        removedOn: null,
      },
    ]);
  });

  test("a meter nobody read yet stands where it was put in", async () => {
    const { account } = await addHousehold();
    const [point] = (await list(account)).points;
    expect(point?.meters).toMatchObject([
      { lastValue: "0", lastDay: "2020-01-01", lastSource: "installation" },
    ]);
  });

  test("neither closed ones, nor former, future or others' ones", async () => {
    const { account, payer, point } = await addHousehold();
    await addSupplyPoint(payer, { closedOn: "2026-09-28" });
    await addSupplyPoint(payer, { until: "2026-09-27" });
    await addSupplyPoint(payer, { since: "2026-09-29" });
    const closesTomorrow = await addSupplyPoint(payer, { closedOn: "2026-09-29" });
    await addHousehold();
    expect(new Set(await numbers(account))).toEqual(new Set([point.number, closesTomorrow.number]));
  });

  test("of all payers of the login, by payer and in Slovenian order of their streets", async () => {
    const first = await addPayer();
    const second = await addPayer();
    const account = await createAccount(first.code);
    await attachPayer(account, second);
    const last = await addSupplyPoint(second, { street: "Aškerčeva 1" });
    const points = [];
    for (const street of ["Šaleška cesta 2", "Celjska cesta 1", "Čufarjeva 3", "Stanetova 5"]) {
      points.push(await addSupplyPoint(first, { street }));
    }
    const [sh, ce, ch, st] = points.map((point) => point.number);
    expect(await numbers(account)).toEqual([ce, ch, st, sh, last.number]);
  });

  test("a page of many at a time, with how many there are", async () => {
    const payer = await addPayer();
    const account = await createAccount(payer.code);
    const points = [];
    for (const street of ["A 1", "B 1", "C 1"]) points.push(await addSupplyPoint(payer, { street }));
    const [first, second] = [await list(account, 1, 2), await list(account, 2, 2)];
    expect([first.total, second.total]).toEqual([3, 3]);
    expect([...first.points, ...second.points].map(({ number }) => number)).toEqual(
      points.map(({ number }) => number),
    );
  });
});

describe("one point", () => {
  // R24
  test("another's and an unknown number are answered alike", async () => {
    const { account } = await addHousehold();
    const other = await addHousehold();
    expect(await find(account, other.point.number)).toBeNull();
    expect(await find(account, "no such number")).toBeNull();
  });

  test("shows former meters as they were taken out, after those in service", async () => {
    const { account, point, meter } = await addHousehold();
    const former = await addMeter(
      point,
      {},
      { installedOn: "2019-01-01", removedOn: "2021-05-04", finalValue: "4711" },
    );
    const found = await find(account, point.number);
    expect(found?.meters).toMatchObject([
      { serial: meter.serial, removedOn: null },
      { serial: former.serial, removedOn: "2021-05-04", lastValue: "4711", lastSource: "removal" },
    ]);
  });

  test("keeps to itself what was before and after the tenure", async () => {
    const payer = await addPayer();
    const account = await createAccount(payer.code);
    const point = await addSupplyPoint(payer, { since: "2024-01-01", until: "2025-12-31" });
    await addTenure(await addPayer(), point, "2026-01-01");
    await addMeter(
      point,
      { serial: "before" },
      { installedOn: "2019-01-01", removedOn: "2023-12-31", finalValue: "1" },
    );
    const during = await addMeter(
      point,
      { serial: "during" },
      { installedOn: "2024-01-01", removedOn: "2026-02-01", finalValue: "900" },
    );
    await addReading(during, "2025-12-31", "700");
    await addReading(during, "2026-01-31", "890");
    await addMeter(point, { serial: "after" }, { installedOn: "2026-02-01" });
    const found = await find(account, point.number);
    expect(found).toMatchObject({ validFrom: "2024-01-01", validTo: "2025-12-31" });
    expect(found?.meters).toMatchObject([
      { serial: "during", removedOn: null, lastValue: "700", lastDay: "2025-12-31" },
    ]);
  });

  test("of several tenures the one that holds comes before one that is to come", async () => {
    const payer = await addPayer();
    const account = await createAccount(payer.code);
    const point = await addSupplyPoint(payer, { since: "2024-01-01", until: "2026-12-31" });
    await addTenure(payer, point, "2028-01-01");
    expect(await find(account, point.number)).toMatchObject({ validFrom: "2024-01-01" });
  });

  test("a meter that moved here is shown with what it read here", async () => {
    const { account, point } = await addHousehold();
    const elsewhere = await addSupplyPoint(await addPayer());
    const moved = await addMeter(elsewhere, {}, { removedOn: "2022-01-01", finalValue: "55" });
    await addReading(moved, "2021-06-01", "50");
    await install(moved, point, { installedOn: "2022-01-02", initialValue: "55" });
    const found = await find(account, point.number);
    expect(found?.meters.filter(({ serial }) => serial === moved.serial)).toMatchObject([
      { installedOn: "2022-01-02", lastValue: "55", lastSource: "installation" },
    ]);
  });
});
