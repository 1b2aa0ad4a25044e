import { beforeEach, describe, expect, test } from "vitest";
import { findReceipts } from "@/lib/readings/queries";
import { readingsSchema } from "@/lib/readings/schema";
import { createAccount } from "@/tests/support/accounts";
import {
  addHousehold,
  addMeter,
  addPayer,
  addReading,
  asCustomer,
  attachPayer,
} from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import {
  asSent,
  filledIn,
  mark,
  receiptOf,
  receiptsOf,
  reportedOf,
  sendAll,
  today,
} from "@/tests/support/reported-readings";

const sameId = "0a1b2c3d-0000-4000-8000-000000000001";

let home: Awaited<ReturnType<typeof addHousehold>>;
let garden: typeof home;
let gas: typeof home;

beforeEach(async () => {
  await emptyOutbox();
  home = await addHousehold();
  garden = { ...home, meter: await addMeter(home.point) };
  gas = { ...home, meter: await addMeter(home.point, { service: "gas" }) };
  for (const { meter } of [home, garden, gas]) {
    await addReading(meter, "2026-02-28", "752");
    await addReading(meter, "2026-08-31", "812");
  }
});

const all = () => Promise.all([home, garden, gas].map(({ meter }) => reportedOf(meter)));
const counts = async () => (await all()).map((rows) => rows.length);

describe("several meters with one form", () => {
  // R40
  test("each gets a receipt, and one mail lists them all", async () => {
    const forms = [
      filledIn(home, "821"),
      filledIn(garden, "822", { day: "2026-09-27" }),
      filledIn(gas, "823"),
    ];
    const receipts = await receiptsOf(home.account, forms);
    expect(new Set(receipts).size).toBe(3);
    expect((await all()).flat().map(({ value, readOn }) => [value, readOn])).toEqual([
      ["821.000", today],
      ["822.000", "2026-09-27"],
      ["823.000", today],
    ]);
    const mails = await outboxRows();
    expect(mails).toHaveLength(1);
    const [{ data } = { data: {} }] = mails;
    expect(data).toMatchObject({
      readings: receipts.map((receiptNumber) => ({ receiptNumber })),
      path: `/report/sent?receipts=${receipts.join(",")}`,
    });
  });

  test("what is left empty is left out", async () => {
    const forms = [filledIn(home, " "), filledIn(garden, "822"), filledIn(gas, "", { day: "none" })];
    expect(await receiptsOf(home.account, forms)).toHaveLength(1);
    expect(await counts()).toEqual([0, 1, 0]);
  });

  test("a form with nothing filled in is told so at its first meter", () => {
    const parsed = readingsSchema.safeParse(asSent([filledIn(home, ""), filledIn(garden, "  ")]));
    expect(parsed.error?.issues).toMatchObject([{ message: "all-empty", path: ["value1"] }]);
  });

  test("faults of the form are named at the field of their meter, all at once", () => {
    const forms = [
      filledIn(home, "821", { email: "ana" }),
      filledIn(garden, "8".repeat(41)),
      filledIn(gas, "821", { day: "2026-02-30" }),
    ];
    const parsed = readingsSchema.safeParse(asSent(forms));
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["value2", "not-a-number"],
      ["day3", "not-a-day"],
      ["email", "email-wrong-format"],
    ]);
  });

  // R26
  test.each([
    ["a meter twice", () => [filledIn(home, "821"), filledIn(home, "822")]],
    [
      "one submission for two meters",
      () => [home, garden].map((one) => filledIn(one, "821", { submissionId: sameId })),
    ],
    ["a field of no meter", () => [filledIn(home, "821", { admin: "1" })]],
  ])("%s is refused by the schema", (_, forms) => {
    expect(readingsSchema.safeParse(asSent(forms())).success).toBe(false);
  });
});

describe("all or nothing", () => {
  test("one that cannot be holds the others back, and each fault is named", async () => {
    const forms = [
      filledIn(home, "821"),
      filledIn(garden, "700"),
      filledIn(gas, "821", { day: "2026-08-31" }),
    ];
    expect(await sendAll(home.account, forms)).toMatchObject({
      ok: false,
      reason: "lower-than-last",
      field: "value2",
      figures: { last: "812" },
      more: [{ field: "day3" }],
    });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await outboxRows()).toEqual([]);
  });

  test("one that is asked about holds the others back until it is confirmed", async () => {
    const odd = filledIn(garden, "990");
    const forms = [filledIn(home, "821"), odd];
    expect(await sendAll(home.account, forms)).toMatchObject({
      ok: true,
      value: { outcome: "ask", questions: [{ place: "2", value: "990", confirmed: false }] },
    });
    expect(await counts()).toEqual([0, 0, 0]);
    await receiptsOf(home.account, [forms[0] ?? odd, { ...odd, confirmed: "990" }]);
    expect(await counts()).toEqual([1, 1, 0]);
  });

  test("each is asked about and confirmed for itself, and what was confirmed stays so", async () => {
    const forms = [filledIn(home, "991", { confirmed: "991" }), filledIn(garden, "990")];
    expect(await sendAll(home.account, forms)).toMatchObject({
      value: {
        questions: [
          { place: "1", confirmed: true },
          { place: "2", confirmed: false },
        ],
      },
    });
    expect(await counts()).toEqual([0, 0, 0]);
  });

  // R24
  test("another's meter among own ones is answered as an unknown one, and nothing is taken", async () => {
    const stranger = await addHousehold();
    const unknown = { ...home, meter: { ...home.meter, key: "water-unknown" } };
    const answers = [];
    for (const other of [{ ...stranger, account: home.account }, unknown]) {
      answers.push(await sendAll(home.account, [filledIn(home, "821"), filledIn(other, "821")]));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: false, reason: "unknown-meter", field: "value2" });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await reportedOf(stranger.meter)).toEqual([]);
  });

  test("one that the office took over meanwhile holds the others back", async () => {
    const first = await receiptOf(home.account, filledIn(home, "820"));
    await mark(first, { confirmedAt: new Date() });
    const forms = [filledIn(garden, "821"), filledIn(home, "821", { corrects: first })];
    expect(await sendAll(home.account, forms)).toMatchObject({ reason: "taken-over", field: "value2" });
    expect(await counts()).toEqual([1, 0, 0]);
  });
});

describe("sent more than once (R41)", () => {
  const three = () => [filledIn(home, "821"), filledIn(garden, "822"), filledIn(gas, "823")];

  test("50 times at once: one reading a meter, and one mail", async () => {
    const forms = three();
    const sent = await Promise.all(Array.from({ length: 50 }, () => receiptsOf(home.account, forms)));
    expect(new Set(sent.map((receipts) => receipts.join(","))).size).toBe(1);
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("by 50 people at once, with the meters in any order: nobody waits for ever, and one is taken", async () => {
    const others = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const account = await createAccount((await addPayer()).code);
        await attachPayer(account, home.payer);
        return account;
      }),
    );
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, at) => {
        const account = others[at % others.length] ?? home.account;
        const forms = [home, garden, gas].map((one) => filledIn({ ...one, account }, "821"));
        return sendAll(account, at % 2 ? forms : forms.toReversed());
      }),
    );
    // The one who was first finds the own receipts again; everybody else is told what is there.
    const taken = results.flatMap((result) =>
      result.ok && result.value.outcome === "accepted"
        ? [result.value.taken.map(({ receiptNumber }) => receiptNumber).sort()]
        : [],
    );
    expect(new Set(taken.map(String)).size).toBe(1);
    for (const result of results) {
      if (!result.ok)
        expect(result).toMatchObject({ reason: "not-after-last-reading", figures: { lastDay: today } });
    }
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("gone back to and filled in further: what is there stays, the new one is added and told alone", async () => {
    const [first, second, third] = three();
    if (!first || !second || !third) throw new Error("three forms");
    const before = await receiptsOf(home.account, [first, { ...second, value: "" }, { ...third, value: "" }]);
    const after = await receiptsOf(home.account, [first, second, { ...third, value: "" }]);
    expect(after[0]).toBe(before[0]);
    expect(await counts()).toEqual([1, 1, 0]);
    expect((await outboxRows()).map(({ data }) => (data as { readings: unknown[] }).readings)).toMatchObject([
      [{ receiptNumber: before[0] }],
      [{ receiptNumber: after[1] }],
    ]);
  });

  test("a second one of the same day takes the place of the first, meter by meter", async () => {
    await receiptsOf(home.account, three());
    await receiptsOf(home.account, [filledIn(home, "821"), filledIn(garden, "824"), filledIn(gas, "825")]);
    expect(
      (await all()).map((rows) => rows.filter((row) => !row.withdrawnAt).map(({ value }) => value)),
    ).toEqual([["821.000"], ["824.000"], ["825.000"]]);
  });
});

// R24
test("receipts of one sending are shown to who sent them alone", async () => {
  const receiptNumbers = await receiptsOf(home.account, [filledIn(home, "821"), filledIn(garden, "822")]);
  const stranger = await addHousehold();
  const seenBy = (account: typeof home.account) =>
    asCustomer(account, (customer) => findReceipts(customer, { receiptNumbers }));
  expect((await seenBy(home.account)).map(({ receiptNumber }) => receiptNumber)).toEqual(receiptNumbers);
  expect(await seenBy(stranger.account)).toEqual([]);
});
