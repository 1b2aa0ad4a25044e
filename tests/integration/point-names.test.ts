import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { nameSupplyPoint } from "@/lib/supply-points/mutations";
import { findSupplyPoint, listSupplyPoints } from "@/lib/supply-points/queries";
import { pointNameSchema } from "@/lib/supply-points/schema";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addHousehold, addPayer, addSupplyPoint, asCustomer, attachPayer } from "@/tests/support/factories";

const day = "2026-09-28";
let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  home = await addHousehold();
});

const call = (name: string, account = home.account, number = home.point.number) =>
  asCustomer(account, (customer) =>
    nameSupplyPoint(customer, pointNameSchema.parse({ supplyPoint: number, name })),
  );
const seenBy = (account: TestAccount, number = home.point.number) =>
  asCustomer(account, async (customer) => {
    const [found, listed] = await Promise.all([
      findSupplyPoint(customer, number, day),
      listSupplyPoints(customer, day, { page: 1, size: 20 }),
    ]);
    return [found?.ownName, listed.points.find((point) => point.number === number)?.ownName];
  });
const rows = async () => {
  const [{ count } = { count: -1 }] = await transaction("office", (tx) =>
    tx.execute<{ count: number }>(
      sql`select count(*)::int as count from point_names where supply_point_id = ${home.point.id}`,
    ),
  );
  return count;
};

describe("a name of one's own", () => {
  test("is shown with the point and in lists, changed, and taken away by an empty one", async () => {
    expect(await seenBy(home.account)).toEqual([null, null]);
    expect(await call("Vikend")).toMatchObject({ ok: true });
    expect(await seenBy(home.account)).toEqual(["Vikend", "Vikend"]);
    await call("Mama");
    expect(await seenBy(home.account)).toEqual(["Mama", "Mama"]);
    await call("  ");
    expect(await seenBy(home.account)).toEqual([null, null]);
    expect(await rows()).toBe(0);
    expect(await call(""), "taking away what is not there").toMatchObject({ ok: true });
  });

  test("another login of the same payer does not see it, and has its own", async () => {
    const other = await createAccount((await addPayer()).code);
    await attachPayer(other, home.payer);
    await call("Vikend");
    expect(await seenBy(other)).toEqual([null, null]);
    await call("Pri tašči", other);
    expect(await seenBy(other)).toEqual(["Pri tašči", "Pri tašči"]);
    expect(await seenBy(home.account)).toEqual(["Vikend", "Vikend"]);
  });

  test("fifty at once leave one name, one of the fifty", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, count) => call(`Ime ${count}`)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await rows()).toBe(1);
    expect((await seenBy(home.account))[0]).toMatch(/^Ime \d+$/);
  });

  // R24
  test("another's point and an unknown one are refused alike, and nothing is written", async () => {
    const stranger = await addHousehold();
    const refusal = { ok: false, reason: "unknown-point" };
    expect(await call("Moje", stranger.account)).toEqual(refusal);
    expect(await call("Moje", stranger.account, "no such number")).toEqual(refusal);
    expect(await rows()).toBe(0);
  });

  // R25
  test("row-level security refuses a name in another's account or for another's point", async () => {
    const stranger = await addHousehold();
    await call("Vikend");
    const insert = (account: TestAccount, point: { id: number }) =>
      asCustomer(home.account, ({ tx }) =>
        tx.execute(
          sql`insert into point_names (account_id, supply_point_id, name) values (${account.id}::uuid, ${point.id}, 'x')`,
        ),
      );
    const foreign = await addSupplyPoint(stranger.payer);
    for (const [account, point] of [
      [stranger.account, home.point],
      [home.account, foreign],
    ] as const) {
      await expect(insert(account, point)).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    const seen = await asCustomer(stranger.account, ({ tx }) => tx.execute(sql`select * from point_names`));
    expect(seen).toEqual([]);
  });
});
