import { beforeEach, describe, expect, test } from "vitest";
import { findReceipts } from "@/lib/readings/queries";
import { addHousehold, addMeter, addReading, asCustomer } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { filledIn, receiptOf, reportedOf } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;
let gas: typeof home;

beforeEach(async () => {
  await emptyOutbox();
  home = await addHousehold();
  gas = { ...home, meter: await addMeter(home.point, { service: "gas" }) };
  await addReading(gas.meter, "2026-02-28", "752");
  await addReading(gas.meter, "2026-08-31", "812");
});

describe("outside the reading window", () => {
  test.each([
    ["of its first day", "2026-09-26", []],
    ["of the day before it", "2026-09-25", ["outside-window"]],
  ])("a reading %s", async (_, day, flags) => {
    await receiptOf(home.account, filledIn(gas, "821", { day }));
    expect(await reportedOf(gas.meter)).toMatchObject([{ flags }]);
  });

  test("is taken, marked, and told with the next window in receipt and mail", async () => {
    const receiptNumber = await receiptOf(home.account, filledIn(gas, "821", { day: "2026-09-25" }));
    const [receipt] = await asCustomer(home.account, (customer) =>
      findReceipts(customer, { receiptNumbers: [receiptNumber] }),
    );
    expect(receipt).toMatchObject({ status: "received", flags: ["outside-window"] });
    const [mail] = await outboxRows();
    expect(mail?.data).toMatchObject({
      readings: [{ receiptNumber, nextWindow: { from: expect.any(String), to: expect.any(String) } }],
    });
  });
});
