import { beforeEach, describe, expect, test } from "vitest";
import { findReceipt } from "@/lib/readings/queries";
import { createAccount } from "@/tests/support/accounts";
import { addHousehold, addPayer, addReading, asCustomer, attachPayer } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import {
  filledIn,
  mark,
  receiptOf,
  reportedOf,
  send,
  takeBack,
  today,
} from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  await emptyOutbox();
  home = await addHousehold();
  await addReading(home.meter, "2026-02-28", "752");
  await addReading(home.meter, "2026-08-31", "812");
});

const receipt = (receiptNumber: string) =>
  asCustomer(home.account, (customer) => findReceipt(customer, { receiptNumber }));

/** A second login that sees the same payer. */
async function secondLogin() {
  const account = await createAccount((await addPayer()).code);
  await attachPayer(account, home.payer);
  return account;
}

describe("sent more than once (R41)", () => {
  test("50 times at once: one reading, one receipt, one mail", async () => {
    const form = filledIn(home, "821");
    const receipts = await Promise.all(Array.from({ length: 50 }, () => receiptOf(home.account, form)));
    expect(new Set(receipts).size).toBe(1);
    expect(await reportedOf(home.meter)).toHaveLength(1);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("the same reading from a page opened anew gives the receipt that is there", async () => {
    const first = await receiptOf(home.account, filledIn(home, "821"));
    expect(await receiptOf(home.account, filledIn(home, "00821"))).toBe(first);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("gone back to, changed and sent again: the new one takes the place of the old", async () => {
    const form = filledIn(home, "821");
    const first = await receiptOf(home.account, form);
    const second = await receiptOf(home.account, { ...form, value: "822", day: "2026-09-27" });
    expect(second).not.toBe(first);
    expect(await receiptOf(home.account, { ...form, value: "822", day: "2026-09-27" })).toBe(second);
    expect(await receipt(first)).toMatchObject({ status: "withdrawn", correctedBy: second });
    expect(await receipt(second)).toMatchObject({ status: "received", value: "822" });
  });

  test("a late copy of a form whose reading was taken back makes no new one", async () => {
    const form = filledIn(home, "821");
    const first = await receiptOf(home.account, form);
    await takeBack(home.account, first);
    expect(await receiptOf(home.account, form)).toBe(first);
    expect(await receipt(first)).toMatchObject({ status: "withdrawn" });
  });

  test("by two logins of one payer at once: the second is told of the first", async () => {
    const other = await secondLogin();
    const forms = [filledIn(home, "821"), filledIn({ ...home, account: other }, "822")] as const;
    const results = await Promise.all([send(home.account, forms[0]), send(other, forms[1])]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(results.find((result) => !result.ok)).toMatchObject({
      reason: "not-after-last-reading",
      field: "day",
      figures: { lastDay: today },
    });
    expect(await reportedOf(home.meter)).toHaveLength(1);
  });
});

describe("correcting", () => {
  test("withdraws the old reading in favour of the new one, which is judged without it", async () => {
    const wrong = await receiptOf(home.account, filledIn(home, "882", { confirmed: "882" }));
    const right = await receiptOf(
      home.account,
      filledIn(home, "821", { corrects: wrong, day: "2026-09-20" }),
    );
    const [old, renewed] = await reportedOf(home.meter);
    expect(old?.withdrawnAt).toBeInstanceOf(Date);
    expect(renewed).toMatchObject({ value: "821.000", readOn: "2026-09-20", correctsId: old?.id });
    // The day is before the window, and nothing else is odd.
    expect(renewed?.flags).toEqual(["outside-window"]);
    expect(await receipt(wrong)).toMatchObject({ status: "withdrawn", correctedBy: right });
    expect((await outboxRows()).map(({ kind }) => kind)).toEqual([
      "reading-confirmation",
      "reading-confirmation",
    ]);
  });

  test("to the same value gives the same receipt", async () => {
    const first = await receiptOf(home.account, filledIn(home, "821"));
    expect(await receiptOf(home.account, filledIn(home, "821", { corrects: first }))).toBe(first);
  });

  test("from a form opened before the correction, corrects the correction", async () => {
    const first = await receiptOf(home.account, filledIn(home, "820"));
    const second = await receiptOf(home.account, filledIn(home, "821", { corrects: first }));
    const third = await receiptOf(home.account, filledIn(home, "822", { corrects: first }));
    expect(await receipt(second)).toMatchObject({ status: "withdrawn", correctedBy: third });
  });

  test.each([{ confirmedAt: new Date() }, { billedAt: new Date() }])(
    "is refused once the office took the reading over: %j",
    async (moments) => {
      const first = await receiptOf(home.account, filledIn(home, "821"));
      await mark(first, moments);
      const corrected = filledIn(home, "822", { corrects: first });
      expect(await send(home.account, corrected)).toMatchObject({ ok: false, reason: "taken-over" });
      expect(await receipt(first)).not.toMatchObject({ status: "withdrawn" });
    },
  );

  test("what the office rejected may be reported anew", async () => {
    const first = await receiptOf(home.account, filledIn(home, "821"));
    await mark(first, { rejectedAt: new Date(), rejectionReason: "Števec je drug." });
    expect(await receiptOf(home.account, filledIn(home, "822", { corrects: first }))).not.toBe(first);
    expect(await receipt(first)).toMatchObject({ status: "rejected", rejectionReason: "Števec je drug." });
  });

  test("another login's pending reading does not give way", async () => {
    const other = await secondLogin();
    const theirs = await receiptOf(other, filledIn({ ...home, account: other }, "820"));
    const corrected = filledIn(home, "821", { corrects: theirs });
    expect(await send(home.account, corrected)).toMatchObject({ reason: "not-after-last-reading" });
  });
});

describe("taking back", () => {
  test("marks the reading and tells by mail; a second time changes nothing", async () => {
    const number = await receiptOf(home.account, filledIn(home, "821"));
    const answers = await Promise.all([1, 2, 3].map(() => takeBack(home.account, number)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await receipt(number)).toMatchObject({ status: "withdrawn", correctedBy: null });
    expect((await outboxRows()).map(({ kind }) => kind)).toEqual([
      "reading-confirmation",
      "reading-withdrawn",
    ]);
    expect(await receiptOf(home.account, filledIn(home, "821"))).not.toBe(number);
  });

  test.each([
    [{ confirmedAt: new Date() }, "confirmed"],
    [{ billedAt: new Date() }, "billed"],
    [{ rejectedAt: new Date(), rejectionReason: "Druga hiša." }, "rejected"],
  ])("is refused once the office decided: %j", async (moments, status) => {
    const number = await receiptOf(home.account, filledIn(home, "821"));
    await mark(number, moments);
    expect(await takeBack(home.account, number)).toMatchObject({ ok: false, reason: "taken-over" });
    expect(await receipt(number)).toMatchObject({ status });
  });

  // R24
  test("another's receipt is answered as one that does not exist, to see and to take back", async () => {
    const number = await receiptOf(home.account, filledIn(home, "821"));
    const stranger = (await addHousehold()).account;
    const sameRights = await secondLogin();
    for (const account of [stranger, sameRights]) {
      const seen = await asCustomer(account, (customer) => findReceipt(customer, { receiptNumber: number }));
      expect(seen).toBeNull();
      expect(await takeBack(account, number)).toEqual(await takeBack(account, "2026-999999"));
    }
    expect(await receipt(number)).toMatchObject({ status: "received" });
  });
});
