import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { changeAnnouncement, withdrawAnnouncement, writeAnnouncement } from "@/lib/announcements/by-command";
import { announcementsTouching, publicAnnouncements } from "@/lib/announcements/queries";
import { today } from "@/lib/dates";
import type { TestAccount } from "@/tests/support/accounts";
import {
  addStreet,
  announce,
  emptyAnnouncements,
  inHours,
  setTimes,
  written,
} from "@/tests/support/announcements";
import { addHousehold, asCustomer } from "@/tests/support/factories";

beforeEach(emptyAnnouncements);

const touching = (account: TestAccount) =>
  asCustomer(account, (customer) => announcementsTouching(customer, "sl", today()));
const anHourAgo = () => new Date(Date.now() - 3_600_000);

describe("the office", () => {
  test("is told whom it touches, and writes once however often the same form comes", async () => {
    const { payer } = await addHousehold();
    const { street } = await addStreet(payer);
    const id = randomUUID();
    const input = written({ targets: [{ street }] });
    const answers = await Promise.all(Array.from({ length: 15 }, () => writeAnnouncement(id, input)));
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: true, value: { points: 1, accounts: 1, mails: 0 } });
    expect(answers.filter((answer) => answer.ok && !answer.value.again)).toHaveLength(1);
    const logged = await transaction("office", (tx) =>
      tx.execute(sql`select action from audit_log where details ->> 'announcement' = ${id}`),
    );
    expect([...logged]).toEqual([{ action: "announcement.written" }]);
  });

  test("is refused a time that is past, a point that is unknown and a street without a point", async () => {
    const { point } = await addHousehold();
    const write = (changed: Parameters<typeof written>[0]) =>
      writeAnnouncement(randomUUID(), written(changed));
    expect(await write({ from: inHours(-3), to: inHours(-1) })).toMatchObject({
      reason: "past",
      field: "to",
    });
    expect(await write({ targets: [{ supplyPoint: point.number }, { supplyPoint: "99" }] })).toMatchObject({
      reason: "unknown-point",
      figures: { place: 2, named: "99" },
    });
    expect(await write({ targets: [{ service: "water" }, { street: "Ulica, ki je ni" }] })).toMatchObject({
      reason: "fits-no-point",
      figures: { place: 2, named: "Ulica, ki je ni" },
    });
    expect(await publicAnnouncements("sl")).toEqual([]);
  });

  test("changes what it wrote: words and places anew, and the revision grows", async () => {
    const { account, payer } = await addHousehold();
    const { street } = await addStreet(payer);
    const id = await announce({ targets: [{ street }] });
    const changed = await changeAnnouncement(
      id,
      written({ kind: "news", texts: { sl: { title: "Novo", body: "B" } } }),
    );
    expect(changed).toMatchObject({ ok: true });
    expect(await touching(account)).toMatchObject([
      { id, kind: "news", title: "Novo", revision: 1, points: [] },
    ]);
    await withdrawAnnouncement(id);
    expect(await changeAnnouncement(id, written())).toMatchObject({ reason: "withdrawn" });
    expect(await changeAnnouncement(randomUUID(), written())).toMatchObject({
      reason: "unknown-announcement",
    });
    expect(await changeAnnouncement("x", written())).toMatchObject({ reason: "unknown-announcement" });
  });

  test("withdraws once, and nothing that is past", async () => {
    const [id, past] = [await announce(), await announce()];
    await setTimes(past, { startsAt: new Date(0), endsAt: anHourAgo() });
    for (let time = 0; time < 2; time++)
      expect(await withdrawAnnouncement(id)).toEqual({ ok: true, value: { mails: 0 } });
    expect(await withdrawAnnouncement(past)).toMatchObject({ reason: "past" });
    expect(await withdrawAnnouncement("nonsense")).toMatchObject({ reason: "unknown-announcement" });
  });
});
