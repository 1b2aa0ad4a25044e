import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { enterAsStaff } from "@/lib/auth/staff-gate";
import { batchReadings, listBatches, toHandOver } from "@/lib/reading-batches/batches";
import { batchCsv, batchXlsx } from "@/lib/reading-batches/files";
import { makeBatch, takeBatchBack } from "@/lib/reading-batches/mutations";
import { confirmReading, rejectReading } from "@/tests/support/by-command";
import { addHousehold, addReading } from "@/tests/support/factories";
import { filledIn, receiptOf } from "@/tests/support/reported-readings";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let admin: TestStaff;

beforeEach(async () => {
  admin = await addStaff("admin");
  await transaction("office", async (tx) => {
    await tx.execute(
      sql`update readings set billed_at = now() where source = 'customer' and confirmed_at is not null`,
    );
  });
});

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(admin, "readings.export", work);
const accepted = async (value = "821") => {
  const home = await addHousehold();
  await addReading(home.meter, "2026-08-31", "812");
  const receipt = await receiptOf(home.account, filledIn(home, value));
  await confirmReading(receipt);
  return { ...home, receipt };
};
const made = async () => {
  const batch = await inOffice((staff) => makeBatch(staff));
  if (!batch.ok) throw new Error(batch.reason);
  return batch.value.number;
};
const held = (number: number) =>
  inOffice(async ({ tx }) => {
    const receipts: (string | null)[] = [];
    for await (const portion of batchReadings(tx, number))
      receipts.push(...portion.map(({ receiptNumber }) => receiptNumber));
    return receipts;
  });
const csvOf = (number: number) =>
  inOffice(async ({ tx }) => {
    const lines: string[] = [];
    for await (const line of batchCsv(number, batchReadings(tx, number))) lines.push(line);
    return lines.join("");
  });

const serialOf = async (meterId: number) => {
  const [meter] = await transaction("office", (tx) =>
    tx.execute<{ serial: string }>(sql`select serial from meters where id = ${meterId}`),
  );
  return meter?.serial ?? "";
};

describe("a batch", () => {
  test("holds what was accepted and nothing else, and each reading once", async () => {
    const one = await accepted();
    const rejected = await addHousehold();
    await addReading(rejected.meter, "2026-08-31", "812");
    const refused = await receiptOf(rejected.account, filledIn(rejected, "821"));
    await rejectReading(refused, "Nejasno.");
    const first = await made();
    expect(await held(first)).toEqual([one.receipt]);
    const two = await accepted();
    const second = await made();
    expect(await held(second)).toEqual([two.receipt]);
    expect(await inOffice((staff) => makeBatch(staff))).toEqual({
      ok: false,
      reason: "nothing-to-hand-over",
      field: undefined,
      figures: undefined,
    });
  });

  test("made twenty times at once is one, with every reading once", async () => {
    const receipts = [await accepted(), await accepted(), await accepted()].map(({ receipt }) => receipt);
    const batches = await Promise.all(
      Array.from({ length: 20 }, () => inOffice((staff) => makeBatch(staff))),
    );
    const numbers = batches.flatMap((batch) => (batch.ok ? [batch.value.number] : []));
    expect(numbers).toHaveLength(1);
    expect((await held(numbers[0] ?? 0)).toSorted()).toEqual(receipts.toSorted());
  });

  test("comes out the same each time, as CSV that billing's own import reads and as a workbook", async () => {
    const { receipt, point, meter } = await accepted();
    const number = await made();
    const csv = await csvOf(number);
    expect(csv).toBe(await csvOf(number));
    const [head, line] = csv.replace("\ufeff", "").split("\r\n");
    expect(head).toBe("batch;receipt_number;supply_point;service;meter_serial;read_on;value;unit;source");
    expect(line?.split(";").slice(0, 5)).toEqual([
      String(number),
      receipt,
      point.number,
      "water",
      await serialOf(meter.id),
    ]);
    expect(line).toMatch(/;28\. ?0?9\. ?2026;821;m3;customer$/);
    const workbook = await inOffice(({ tx }) => batchXlsx(number, batchReadings(tx, number)));
    const files = unzipSync(new Uint8Array(workbook));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const texts = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(sheet + texts).toContain(receipt);
    expect(sheet).toMatch(/<v>821<\/v>/);
    expect(sheet.match(/<row /g)).toHaveLength(2);
  });

  test("taken back gives its readings to the next one; twice is once, and it can still be read", async () => {
    const { receipt } = await accepted();
    const first = await made();
    const taken = await Promise.all([
      inOffice((staff) => takeBatchBack(staff, { number: first })),
      inOffice((staff) => takeBatchBack(staff, { number: first })),
    ]);
    for (const answer of taken) expect(answer.ok).toBe(true);
    expect(await inOffice(({ tx }) => toHandOver(tx))).toBe(1);
    const second = await made();
    expect(await held(second)).toEqual([receipt]);
    expect(await held(first)).toEqual([receipt]);
    const { batches } = await inOffice(({ tx }) => listBatches(tx, null));
    expect(batches.slice(0, 2)).toMatchObject([
      { number: second, takenBackAt: null, readings: 1, madeBy: admin.name },
      { number: first, takenBackAt: expect.any(Date), takenBackBy: admin.name },
    ]);
  });

  test("by which was billed is not taken back, nor one that is unknown", async () => {
    const { receipt } = await accepted();
    const number = await made();
    await transaction("office", (tx) =>
      tx.execute(sql`update readings set billed_at = now() where receipt_number = ${receipt}`),
    );
    expect(await inOffice((staff) => takeBatchBack(staff, { number }))).toMatchObject({
      reason: "billed-already",
    });
    expect(await inOffice((staff) => takeBatchBack(staff, { number: 999_999_999 }))).toMatchObject({
      reason: "unknown-batch",
    });
  });

  test("is taken back by an administrator alone", async () => {
    const operator = await addStaff("operator");
    const passed = await enterAsStaff(
      { token: operator.token, address: null },
      "readings.take-back",
      async () => "in",
    );
    expect(passed).toEqual({ ok: false, reason: "not-allowed" });
  });
});

test("the database itself keeps a reading from standing in two batches", async () => {
  await accepted();
  const first = await made();
  await accepted();
  const second = await made();
  await expect(
    transaction("office", (tx) =>
      tx.execute(sql`
        insert into reading_batch_rows (batch_number, reading_id)
        select ${second}, reading_id from reading_batch_rows where batch_number = ${first}`),
    ),
  ).rejects.toMatchObject({ cause: { code: "23505" } });
});
