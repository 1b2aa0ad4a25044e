import { execFile } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { confirmReading, rejectReading } from "@/tests/support/by-command";
import { addHousehold, addReading } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { filledIn, receiptOf, reportedOf, send, takeBack } from "@/tests/support/reported-readings";

let home: Awaited<ReturnType<typeof addHousehold>>;
let receiptNumber: string;

beforeEach(async () => {
  home = await addHousehold();
  await addReading(home.meter, "2026-08-31", "812");
  receiptNumber = await receiptOf(home.account, filledIn(home, "821"));
  await emptyOutbox();
});

const reported = async () => (await reportedOf(home.meter))[0];

describe("the office", () => {
  test("takes a reading over, after which it is corrected and withdrawn no more", async () => {
    expect(await confirmReading(receiptNumber)).toMatchObject({ ok: true });
    const first = (await reported())?.confirmedAt;
    expect(first).toBeInstanceOf(Date);
    expect(await confirmReading(receiptNumber)).toMatchObject({ ok: true });
    expect((await reported())?.confirmedAt).toEqual(first);
    expect(await takeBack(home.account, receiptNumber)).toMatchObject({ reason: "taken-over" });
    const corrected = filledIn(home, "822", { corrects: receiptNumber });
    expect(await send(home.account, corrected)).toMatchObject({ reason: "taken-over" });
    expect(await outboxRows()).toEqual([]);
  });

  // R40
  test("rejects a reading with its reason, by one mail, however often", async () => {
    const reason = "Stanje je z drugega števca.";
    const answers = await Promise.all([1, 2, 3].map(() => rejectReading(receiptNumber, `  ${reason} `)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await reported()).toMatchObject({ rejectedAt: expect.any(Date), rejectionReason: reason });
    expect(await outboxRows()).toMatchObject([
      {
        kind: "reading-rejected",
        recipient: home.account.email,
        language: "sl",
        data: { receiptNumber, value: "821", reason, path: `/supply-points/${home.point.number}/reading` },
      },
    ]);
    expect(await receiptOf(home.account, filledIn(home, "822"))).not.toBe(receiptNumber);
  });

  test("decides only what waits", async () => {
    await confirmReading(receiptNumber);
    expect(await rejectReading(receiptNumber, "Prepozno.")).toMatchObject({ reason: "decided-otherwise" });
    expect(await confirmReading("2026-999999")).toMatchObject({ reason: "unknown-receipt" });
    expect(await rejectReading(receiptNumber, " ")).toMatchObject({ reason: "no-reason" });
    expect(await outboxRows()).toEqual([]);
  });

  test("does not decide what was withdrawn", async () => {
    await takeBack(home.account, receiptNumber);
    await emptyOutbox();
    expect(await confirmReading(receiptNumber)).toMatchObject({ reason: "withdrawn" });
    expect(await rejectReading(receiptNumber, "Druga hiša.")).toMatchObject({ reason: "withdrawn" });
    expect(await outboxRows()).toEqual([]);
  });

  test("and the customer decide once, at the same time", async () => {
    const [confirmed, withdrawn] = await Promise.all([
      confirmReading(receiptNumber),
      takeBack(home.account, receiptNumber),
    ]);
    expect([confirmed.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const row = await reported();
    expect([row?.confirmedAt, row?.withdrawnAt].filter((moment) => moment !== null)).toHaveLength(1);
  });
});

describe("portal decide-reading", () => {
  /** Runs the command in a process of its own, on this file's database. */
  const decideReading = (...args: string[]): Promise<{ code: number; out: string; errors: string }> =>
    new Promise((resolve) => {
      const command = ["--import", "tsx", "lib/cli/portal.ts", "decide-reading", ...args];
      execFile(process.execPath, command, (error, out, errors) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, errors }),
      );
    });

  test("confirms a reading, and then rejects it no more", async () => {
    expect(await decideReading(receiptNumber, "--confirm")).toEqual({
      code: 0,
      out: `${receiptNumber}: confirmed\n`,
      errors: "",
    });
    expect((await reported())?.confirmedAt).toBeInstanceOf(Date);
    const { code, errors } = await decideReading(receiptNumber, "--reject", "Prepozno.");
    expect([code, errors]).toEqual([1, `${receiptNumber}: this reading was decided otherwise before\n`]);
  });

  test("rejects a reading with its reason", async () => {
    expect(await decideReading(receiptNumber, "--reject", "Druga hiša.")).toMatchObject({ code: 0 });
    expect(await reported()).toMatchObject({ rejectionReason: "Druga hiša." });
  });

  test("wants to be told one of the two", async () => {
    for (const args of [[], ["--confirm", "--reject", "Druga hiša."]]) {
      const { code, errors } = await decideReading(receiptNumber, ...args);
      expect([code, errors]).toEqual([1, "say either --confirm or --reject <reason>\n"]);
    }
    expect(await reported()).toMatchObject({ confirmedAt: null, rejectedAt: null });
  });
});
