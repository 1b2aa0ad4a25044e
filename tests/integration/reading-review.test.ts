import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import type { ReadingFlag } from "@/db/schema/readings";
import { officeActs } from "@/lib/audit/office-acts";
import { accept, acceptMany, askAgain, reject } from "@/lib/reading-review/mutations";
import { reviewReading } from "@/lib/reading-review/one-reading";
import { nextToDecide, queuePageSize, readingQueue } from "@/lib/reading-review/queue";
import { askedQueue } from "@/lib/reading-review/schema";
import { expectedOf, usesUntil } from "@/lib/reading-review/uses";
import { addHousehold, addReading, asCustomer } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { filledIn, receiptOf, reportedOf } from "@/tests/support/reported-readings";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  await transaction("office", (tx) =>
    tx.execute(
      sql`update readings set confirmed_at = now() where source = 'customer' and confirmed_at is null`,
    ),
  );
  await emptyOutbox();
  member = await addStaff();
});

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(member, "readings.decide", work);
const flagged = (receipt: string, flags: ReadingFlag[]) =>
  transaction("office", (tx) =>
    tx.execute(
      sql`update readings set flags = ${`{${flags.join(",")}}`}::text[] where receipt_number = ${receipt}`,
    ),
  );
const reported = async (flags: ReadingFlag[] = []) => {
  const home = await addHousehold();
  await addReading(home.meter, "2026-08-31", "812");
  const receipt = await receiptOf(home.account, filledIn(home, "821"));
  await flagged(receipt, flags);
  await emptyOutbox();
  return { ...home, receipt };
};
const queue = (query: Record<string, string> = {}) => {
  const { filter, after } = askedQueue(query);
  return inOffice((staff) => readingQueue(staff, filter, after));
};

describe("the queue", () => {
  test("stands worst first, then in the order the readings came, each by its gravest reason", async () => {
    const plain = await reported();
    const low = await reported(["low"]);
    const veryHigh = await reported(["outside-window", "very-high"]);
    const laterLow = await reported(["low"]);
    const { readings, waiting } = await queue();
    expect(readings.map(({ receiptNumber }) => receiptNumber)).toEqual(
      [veryHigh, low, laterLow, plain].map(({ receipt }) => receipt),
    );
    expect(waiting).toBe(4);
    expect(readings[0]).toMatchObject({
      supplyPoint: veryHigh.point.number,
      value: "821",
      previous: { day: "2026-08-31", value: "812" },
    });
    expect(await inOffice(nextToDecide)).toBe(veryHigh.receipt);
  });

  test("shows one reason, or one service, alone; nonsense in the address is left out", async () => {
    await reported(["zero"]);
    const high = await reported(["high"]);
    expect((await queue({ flag: "high" })).readings.map(({ receiptNumber }) => receiptNumber)).toEqual([
      high.receipt,
    ]);
    expect((await queue({ service: "gas" })).readings).toEqual([]);
    expect((await queue({ flag: "'; drop", service: "x", after: "1-x" })).waiting).toBe(2);
  });

  test("comes page by page, without a gap or a double, also when the first ones are decided meanwhile", async () => {
    const home = await addHousehold();
    await addReading(home.meter, "2026-08-31", "812");
    await transaction("office", (tx) =>
      tx.execute(sql`
        insert into readings (meter_id, supply_point_id, read_on, value, source, receipt_number)
        select ${home.meter.id}, ${home.meter.supplyPointId}, date '2026-01-01' + n, 800, 'customer', 'p-' || n
          from generate_series(1, ${queuePageSize + 3}) n`),
    );
    const first = await queue();
    expect(first.readings).toHaveLength(queuePageSize);
    await inOffice((staff) => accept(staff, { receipt: first.readings[0]?.receiptNumber ?? "" }));
    const rest = await queue({ after: `${first.next?.rank}-${first.next?.id}` });
    expect(rest.readings).toHaveLength(3);
    expect(rest.next).toBeNull();
    const all = [...first.readings, ...rest.readings].map(({ receiptNumber }) => receiptNumber);
    expect(new Set(all).size).toBe(queuePageSize + 3);
  });
});

describe("a decision", () => {
  test("leads to the next of the queue, and to none when it is empty", async () => {
    const worst = await reported(["very-high"]);
    const other = await reported();
    const first = await inOffice((staff) => accept(staff, { receipt: worst.receipt }));
    expect(first).toEqual({ ok: true, value: { receiptNumber: worst.receipt, next: other.receipt } });
    const last = await inOffice((staff) => reject(staff, { receipt: other.receipt, reason: "Druga hiša." }));
    expect(last).toEqual({ ok: true, value: { receiptNumber: other.receipt, next: null } });
  });

  test("says in the customer's log who it was, and that somebody looked, once an hour", async () => {
    const { receipt, account } = await reported(["high"]);
    for (let n = 0; n < 3; n++) await inOffice((staff) => reviewReading(staff, receipt));
    await inOffice((staff) => accept(staff, { receipt }));
    const { acts } = await asCustomer(account, (customer) => officeActs(customer, 1));
    expect(acts.map(({ action, by }) => [action, by])).toEqual([
      ["reading.confirmed", member.name],
      ["reading.seen", member.name],
    ]);
  });

  test("fifty at once are one, with one mail", async () => {
    const { receipt } = await reported();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => inOffice((staff) => reject(staff, { receipt, reason: "Nejasno." }))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("of two who decide differently at once one is told", async () => {
    const { receipt } = await reported();
    const answers = await Promise.all([
      inOffice((staff) => accept(staff, { receipt })),
      inOffice((staff) => reject(staff, { receipt, reason: "Nejasno." })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "decided-otherwise" });
  });

  test("on many passes over what was decided or is unknown", async () => {
    const [one, two, gone] = [await reported(), await reported(), await reported()];
    await inOffice((staff) => reject(staff, { receipt: gone.receipt, reason: "Nejasno." }));
    const receipts = [one.receipt, gone.receipt, two.receipt, "2019-000000"];
    expect(await inOffice((staff) => acceptMany(staff, { receipts }))).toEqual({
      ok: true,
      value: { accepted: 2, passed: 2 },
    });
    expect((await queue()).waiting).toBe(0);
  });
});

describe("asking for another reading", () => {
  test("writes to the customer once; the reading waits on, and stands aside for the next", async () => {
    const asked = await reported(["very-high"]);
    const other = await reported();
    const first = await inOffice((staff) => askAgain(staff, { receipt: asked.receipt }));
    expect(first).toEqual({ ok: true, value: { receiptNumber: asked.receipt, next: other.receipt } });
    await inOffice((staff) => askAgain(staff, { receipt: asked.receipt }));
    expect(await outboxRows()).toMatchObject([
      {
        kind: "reading-asked-again",
        recipient: asked.account.email,
        data: { receiptNumber: asked.receipt, path: `/supply-points/${asked.point.number}/reading` },
      },
    ]);
    const [waiting] = (await queue()).readings;
    expect(waiting).toMatchObject({ receiptNumber: asked.receipt, askedAgainAt: expect.any(Date) });
    expect((await reportedOf(asked.meter))[0]).toMatchObject({ confirmedAt: null, rejectedAt: null });
  });

  test("is refused where there is no address", async () => {
    const { receipt } = await reported();
    await transaction("office", (tx) =>
      tx.execute(sql`update readings set confirmation_email = null where receipt_number = ${receipt}`),
    );
    expect(await inOffice((staff) => askAgain(staff, { receipt }))).toMatchObject({ reason: "no-address" });
    expect(await inOffice((staff) => askAgain(staff, { receipt: "2019-000000" }))).toMatchObject({
      reason: "unknown-receipt",
    });
  });
});

describe("one reading", () => {
  test("comes with the states of its meter, the use between them and what was expected", async () => {
    const { receipt, meter } = await reported(["high"]);
    await addReading(meter, "2026-07-31", "803");
    const reading = await inOffice((staff) => reviewReading(staff, receipt));
    if (!reading) throw new Error("not there");
    expect(reading.history.map(({ day, value }) => [day, value])).toEqual([
      ["2026-08-31", "812"],
      ["2026-07-31", "803"],
    ]);
    expect(usesUntil(reading).map(({ usage }) => usage)).toEqual(["9", "9"]);
    const expected = expectedOf(reading);
    expect(Number(expected?.low)).toBeGreaterThanOrEqual(812);
    expect(Number(expected?.high)).toBeGreaterThan(Number(expected?.low));
  });

  test("that is unknown is not there, and nothing is written", async () => {
    expect(await inOffice((staff) => reviewReading(staff, "2019-000000"))).toBeNull();
    expect(await inOffice((staff) => reviewReading(staff, "'; drop table readings; --"))).toBeNull();
  });
});
