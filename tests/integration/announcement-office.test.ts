import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withdrawAnnouncement } from "@/lib/announcements/by-command";
import { fitsForm, formOf } from "@/lib/announcements/form-input";
import { mailAnnouncements } from "@/lib/announcements/mails";
import { announceAnew, announceNew, callOff } from "@/lib/announcements/office";
import { findAnnouncement, listAnnouncements } from "@/lib/announcements/office-list";
import { longestMs } from "@/lib/announcements/reach";
import type { Staff } from "@/lib/auth/staff";
import { enterAsStaff } from "@/lib/auth/staff-gate";
import { announcementFields, readForm } from "@/tests/support/announcement-doors";
import {
  addStreet,
  announce,
  emptyAnnouncements,
  inHours,
  setTimes,
  toldTo,
  wantAnnouncements,
} from "@/tests/support/announcements";
import { addHousehold } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { addStaff, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  await emptyAnnouncements();
  await emptyOutbox();
  member = await addStaff("operator", { name: "Ana Črnič" });
});

async function inOffice<T>(work: (staff: Staff) => Promise<T>): Promise<T> {
  const passed = await enterAsStaff({ token: member.token, address: null }, "announcements.write", work, {
    deadlineMs: longestMs,
  });
  if (!passed.ok) throw new Error(passed.reason);
  return passed.value;
}

async function sent(changed: Record<string, string> = {}, id: string = randomUUID()) {
  const form = readForm(id, changed);
  if (!form.success) throw new Error(JSON.stringify(form.error.issues));
  return inOffice((staff) => announceNew(staff, form.data));
}

const faults = (changed: Record<string, string>) => {
  const form = readForm(randomUUID(), changed);
  return form.success ? [] : form.error.issues.map(({ path, message }) => [path[0], message]);
};

describe("the form", () => {
  test.each([
    [{ from: "" }, [["from", "no-time"]]],
    [{ from: "jutri" }, [["from", "no-time"]]],
    [{ to: inHours(1).replace(" ", "T") }, [["to", "ends-before-it-begins"]]],
    [{ publish: inHours(90).replace(" ", "T") }, [["publish", "published-after-its-end"]]],
    [{ "title-sl": "  " }, [["title-sl", "no-title"]]],
    [{ "title-sl": "č".repeat(121) }, [["title-sl", "too-long"]]],
    [{ "title-en": "Water" }, [["body-en", "no-text"]]],
    [{ kind: "party" }, [["kind", "unknown-kind"]]],
    [{ postcode: "33" }, [["postcode", "no-postcode"]]],
    [{ service: "beer" }, [["service", "unknown-service"]]],
    [{ streets: "Cankarjeva", points: "1" }, [["points", "points-and-places"]]],
    [
      { streets: Array.from({ length: 501 }, (_, at) => `Ulica ${at}`).join("\n") },
      [["streets", "too-many"]],
    ],
  ])("says at the right field what is wrong: %#", (changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });

  test("first says whom it touches and writes nothing, then writes it once, however often it is sent", async () => {
    const { payer, account } = await addHousehold();
    const { street } = await addStreet(payer);
    await wantAnnouncements(account);
    const id = randomUUID();
    const preview = await sent({ intent: "preview", streets: `${street}\r\n` }, id);
    expect(preview).toMatchObject({
      ok: true,
      value: { written: false, reach: { points: 1, accounts: 1, mails: 1 } },
    });
    expect((await inOffice((staff) => listAnnouncements(staff, null))).announcements).toEqual([]);
    const all = await Promise.all(Array.from({ length: 10 }, () => sent({ streets: street }, id)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    const { announcements } = await inOffice((staff) => listAnnouncements(staff, null));
    expect(announcements).toMatchObject([
      { id, title: "Čiščenje vodohrana", state: "shown", places: [{ street }] },
    ]);
  });

  test("names the line that touches nothing", async () => {
    const { payer } = await addHousehold();
    const { street } = await addStreet(payer);
    expect(await sent({ streets: `${street}\nNeznana pot` })).toMatchObject({
      ok: false,
      reason: "fits-no-point",
      figures: { place: 2, named: "Neznana pot" },
    });
    expect(await sent({ points: "404" })).toMatchObject({
      reason: "unknown-point",
      figures: { named: "404" },
    });
  });

  test("shows an announcement as it was written, and changes it", async () => {
    const { payer } = await addHousehold();
    const { street } = await addStreet(payer);
    const fields = announcementFields(randomUUID(), {
      streets: street,
      service: "water",
      publish: inHours(2).replace(" ", "T"),
    });
    await sent(fields, fields.announcement);
    const found = await inOffice((staff) => findAnnouncement(staff, fields.announcement));
    if (!found) throw new Error("it was written");
    expect(found.state).toBe("scheduled");
    expect(fitsForm(found)).toBe(true);
    const { intent: _, mail: __, ...written } = fields;
    expect(formOf(found)).toEqual(written);
    const form = readForm(found.id, { ...formOf(found), "title-sl": "Zamenjava ventila" });
    if (!form.success) throw new Error("the form is right");
    expect(await inOffice((staff) => announceAnew(staff, form.data))).toMatchObject({ ok: true });
    expect((await inOffice((staff) => findAnnouncement(staff, found.id)))?.title).toBe("Zamenjava ventila");
  });
});

describe("the list", () => {
  test("tells what is to come, shown, past and withdrawn apart, newest first, page by page", async () => {
    const past = await announce();
    await setTimes(past, { startsAt: new Date(0), endsAt: new Date(1) });
    const withdrawn = await announce();
    await withdrawAnnouncement(withdrawn);
    const ids = [past, withdrawn];
    for (let at = 0; at < 30; at += 1) ids.push(await announce());
    const first = await inOffice((staff) => listAnnouncements(staff, null));
    expect(first.announcements).toHaveLength(30);
    const second = await inOffice((staff) => listAnnouncements(staff, first.next));
    expect(second.announcements.map(({ id, state }) => [id, state])).toEqual([
      [withdrawn, "withdrawn"],
      [past, "past"],
    ]);
    expect([...first.announcements, ...second.announcements].map(({ id }) => id)).toEqual(ids.toReversed());
  });
});

describe("called off", () => {
  test("nobody gets the mail that waits, and who got it is told", async () => {
    const [one, two] = [await addHousehold(), await addHousehold()];
    const { street } = await addStreet(one.payer);
    const id = randomUUID();
    await wantAnnouncements(one.account);
    await sent({ streets: street }, id);
    expect(await mailAnnouncements()).toBe(1);
    expect(await inOffice((staff) => callOff(staff, { announcement: id }))).toMatchObject({ ok: true });
    expect(await outboxRows()).toMatchObject([{ sentAt: null, cancelledAt: expect.any(Date) }]);
    expect(await toldTo(two.account)).toEqual([]);
    expect(await inOffice((staff) => callOff(staff, { announcement: "x" }))).toMatchObject({
      reason: "unknown-announcement",
    });
  });
});
