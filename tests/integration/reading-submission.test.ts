import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { readingsSchema } from "@/lib/readings/schema";
import { createAccount } from "@/tests/support/accounts";
import { addHousehold, addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { asSent, filledIn, receiptOf, reportedOf, send, today } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  await emptyOutbox();
  home = await addHousehold();
  for (const [day, value] of [
    ["2025-08-31", "692"],
    ["2026-02-28", "752"],
    ["2026-08-31", "812"],
  ] as const) {
    await addReading(home.meter, day, value);
  }
});

describe("an ordinary reading", () => {
  // R40
  test("is kept with a receipt, and its confirmation waits in the outbox", async () => {
    const form = filledIn(home, "821", { email: "  Ana@Primer.SI ", note: "Pri vhodu 🏠\r\nČrka Č" });
    const receiptNumber = await receiptOf(home.account, form);
    expect(receiptNumber).toMatch(/^2026-\d{6}$/);
    expect(await reportedOf(home.meter)).toMatchObject([
      {
        value: "821.000",
        readOn: today,
        accountId: home.account.id,
        flags: [],
        note: "Pri vhodu 🏠\nČrka Č",
        confirmationEmail: "Ana@primer.si",
        confirmedAt: null,
      },
    ]);
    expect(await outboxRows()).toMatchObject([
      {
        kind: "reading-confirmation",
        recipient: "Ana@primer.si",
        language: "sl",
        data: {
          readings: [{ receiptNumber, value: "821", usage: "9", previousDay: "2026-08-31", readOn: today }],
        },
      },
    ]);
  });

  test.each([
    ["1.234", "1234.000"],
    [" 00 821 ", "821.000"],
    ["821,0", "821.000"],
  ])("%j is understood as a number", async (typed, kept) => {
    const confirmed = String(Number(kept));
    await receiptOf(home.account, filledIn(home, typed, { confirmed }));
    expect(await reportedOf(home.meter)).toMatchObject([{ value: kept }]);
  });

  test("below an estimate is taken, and the estimate is flagged for the office", async () => {
    await addReading(home.meter, "2026-09-20", "850", { source: "estimate" });
    await receiptOf(home.account, filledIn(home, "840", { confirmed: "840" }));
    const [reading] = await reportedOf(home.meter);
    expect(reading?.flags).toContain("estimate-too-high");
  });
});

describe("a reading that cannot be", () => {
  const refusals: [string, Record<string, string> & { value: string }, string, string?][] = [
    ["letters", { value: "dva" }, "not-a-number", "value"],
    ["a minus", { value: "-821" }, "negative", "value"],
    ["decimals the meter does not report", { value: "821,517" }, "too-many-decimals", "value"],
    ["the red digits typed too", { value: "00821517" }, "too-many-digits", "value"],
    ["less than the last one", { value: "810" }, "lower-than-last", "value"],
    ["tomorrow", { value: "821", day: "2026-09-29" }, "future", "day"],
    ["15 days back", { value: "821", day: "2026-09-13" }, "too-old", "day"],
  ];
  test.each(refusals)("%s", async (_, { value, ...more }, reason, field) => {
    expect(await send(home.account, filledIn(home, value, more))).toMatchObject({ ok: false, reason, field });
    expect(await reportedOf(home.meter)).toEqual([]);
    expect(await outboxRows()).toEqual([]);
  });

  test("lower than the last one: says which, and what a slip of the hand was meant as", async () => {
    const result = await send(home.account, filledIn(home, "281"));
    expect(result).toMatchObject({
      figures: { last: "812", lastDay: "2026-08-31", unit: "m3", meant: "821" },
    });
  });

  test("of a day that is read already, or billed", async () => {
    await addReading(home.meter, "2026-09-20", "818");
    const early = filledIn(home, "819", { day: "2026-09-20" });
    expect(await send(home.account, early)).toMatchObject({ reason: "not-after-last-reading", field: "day" });
    await addReading(home.meter, "2026-09-25", "820", { source: "estimate", billedAt: new Date() });
    const billed = filledIn(home, "821", { day: "2026-09-25" });
    expect(await send(home.account, billed)).toMatchObject({ reason: "before-last-billed", field: "day" });
  });

  test("from before the point was theirs", async () => {
    const payer = await addPayer();
    const point = await addSupplyPoint(payer, { since: "2026-09-20" });
    const mine = { account: await createAccount(payer.code), point, meter: await addMeter(point) };
    const form = filledIn(mine, "5", { day: "2026-09-19" });
    expect(await send(mine.account, form)).toMatchObject({ reason: "before-theirs", field: "day" });
  });

  test("of a meter that is read remotely, or was taken out", async () => {
    const remote = await addMeter(home.point, { remote: true });
    const former = await addMeter(home.point, {}, { removedOn: "2026-09-01", finalValue: "7" });
    const ofRemote = await send(home.account, filledIn({ ...home, meter: remote }, "10"));
    const ofFormer = await send(home.account, filledIn({ ...home, meter: former }, "10"));
    expect(ofRemote).toMatchObject({ reason: "read-remotely" });
    expect(ofFormer).toMatchObject({ reason: "unknown-meter" });
  });

  test("at a point that is closed, no longer theirs, another's or unknown: all answered alike (R24)", async () => {
    const closed = await addSupplyPoint(home.payer, { closedOn: "2026-09-01" });
    const left = await addSupplyPoint(home.payer, { until: "2026-09-27" });
    const another = await addSupplyPoint(await addPayer());
    for (const point of [closed, left, another]) {
      const meter = await addMeter(point);
      const result = await send(home.account, filledIn({ ...home, point, meter }, "10"));
      expect(result).toEqual({ ok: false, reason: "unknown-meter", field: "value" });
      expect(await reportedOf(meter)).toEqual([]);
    }
    const unknown = { ...home, point: { number: "unknown" } };
    expect(await send(home.account, filledIn(unknown, "821"))).toEqual({
      ok: false,
      reason: "unknown-meter",
      field: "value",
    });
  });
});

describe("a form that nobody filled in by hand", () => {
  // R26, R34
  test.each([
    ["an unknown field", { admin: "1" }],
    ["a note of 10 MB", { note: "a".repeat(10_000_000) }],
    ["no e-mail address", { email: "ana" }],
    ["an address that begins a second header", { email: "ana@primer.si\r\nBcc: vsi@primer.si" }],
    ["a submission id that is none", { submissionId: "-".repeat(36) }],
    ["a day that does not exist", { day: "2026-02-30" }],
  ])("%s is refused by the schema", (_, field) => {
    expect(readingsSchema.safeParse(asSent([{ ...filledIn(home, "821"), ...field }])).success).toBe(false);
  });

  test("1000 characters with line breaks are no longer than what was typed", () => {
    const note = `${"a".repeat(499)}\r\n${"b".repeat(500)}`;
    expect(readingsSchema.safeParse(asSent([{ ...filledIn(home, "821"), note }])).success).toBe(true);
  });
});

describe("an unusual reading", () => {
  test.each([
    ["much more", "882", ["high"]],
    ["very much more", "8210", ["very-high"]],
    ["nothing used", "812", ["zero"]],
  ])("%s is asked about, and taken as it is once confirmed", async (_, value, reasons) => {
    const form = filledIn(home, value);
    expect(await send(home.account, form)).toMatchObject({ value: { outcome: "ask", value, reasons } });
    expect(await reportedOf(home.meter)).toEqual([]);
    await receiptOf(home.account, { ...form, confirmed: value });
    expect(await reportedOf(home.meter)).toMatchObject([{ value: `${value}.000`, flags: reasons }]);
  });

  test("a confirmation counts for the value it was given for", async () => {
    const form = { ...filledIn(home, "883"), confirmed: "882" };
    expect(await send(home.account, form)).toMatchObject({ value: { outcome: "ask", value: "883" } });
  });

  test("a register that passed zero", async () => {
    const old = await addMeter(home.point, {}, { installedOn: "2026-09-01", initialValue: "99987" });
    const form = filledIn({ ...home, meter: old }, "12");
    expect(await send(home.account, form)).toMatchObject({
      value: { outcome: "ask", usage: "25", reasons: ["rollover"] },
    });
    await receiptOf(home.account, { ...form, confirmed: "12" });
    expect((await outboxRows())[0]?.data).toMatchObject({ readings: [{ value: "12", usage: "25" }] });
  });
});

test("what the database refuses leaves neither a reading nor a mail", async () => {
  await transaction("owner", (tx) =>
    tx.execute(
      sql`alter table outbox add constraint no_mail_today check (kind <> 'reading-confirmation') not valid`,
    ),
  );
  const form = filledIn(home, "821", { submissionId: randomUUID() });
  await expect(send(home.account, form)).rejects.toThrow();
  await transaction("owner", (tx) => tx.execute(sql`alter table outbox drop constraint no_mail_today`));
  expect(await reportedOf(home.meter)).toEqual([]);
  expect(await receiptOf(home.account, form)).toBeTruthy();
});
