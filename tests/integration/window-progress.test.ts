import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/auth/staff";
import { enterAsStaff } from "@/lib/auth/staff-gate";
import { addDays } from "@/lib/dates";
import { longestLookMs, missingPoints, windowProgress } from "@/lib/reading-window/progress";
import { nextWindow } from "@/lib/readings/reading-windows";
import { remindOnceMore } from "@/lib/reminders/office";
import { sendReadingReminders } from "@/lib/reminders/send";
import { addHousehold, addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";
import { emptyOutbox } from "@/tests/support/outbox-rows";
import { letLinkAge, noonOf, remindersFor, wantReminders, windowDay } from "@/tests/support/reminded";
import { addStaff, type TestStaff } from "@/tests/support/staff";

const window = nextWindow("water", windowDay);
let member: TestStaff;
let towns = 0;

beforeEach(async () => {
  member = await addStaff();
  await emptyOutbox();
});

async function inOffice<T>(work: (staff: Staff) => Promise<T>): Promise<T> {
  const passed = await enterAsStaff({ token: member.token, address: null }, "readings.remind", work, {
    deadlineMs: longestLookMs,
  });
  if (!passed.ok) throw new Error(passed.reason);
  return passed.value;
}

/** Points with a water meter each, in a town of their own. */
async function addTown(points: number) {
  towns += 1;
  const city = `Čepovan ${towns} ${Date.now()}`;
  const homes = [];
  for (let at = 0; at < points; at += 1) {
    const payer = await addPayer();
    const point = await addSupplyPoint(payer, { city, postcode: "5253" });
    homes.push({ payer, point, meter: await addMeter(point) });
  }
  return { city, homes };
}

const progressIn = async (city: string) =>
  (await inOffice((staff) => windowProgress(staff, "water", window))).districts.find(
    (each) => each.city === city,
  );
const missingIn = async (numbers: readonly string[]) => {
  const missing: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: Awaited<ReturnType<typeof missingPoints>> = await inOffice((staff) =>
      missingPoints(staff, "water", window, { after: after ?? "", postcode: "5253" }),
    );
    missing.push(...page.points.map(({ number }) => number));
    after = page.next;
  }
  return missing.filter((number) => numbers.includes(number));
};

describe("how far a window is", () => {
  test("counts a point once all its meters are read, in the window, and not by an estimate", async () => {
    const { city, homes } = await addTown(5);
    const [one, two, three, four, five] = homes;
    if (!one || !two || !three || !four || !five) throw new Error("five were added");
    await addReading(one.meter, window.from, "900", { source: "customer", receiptNumber: `R${city}` });
    await addReading(two.meter, window.to, "900");
    await addReading(three.meter, window.from, "900", { source: "estimate" });
    await addReading(four.meter, addDays(window.from, -1), "900");
    await addMeter(five.point);
    await addReading(five.meter, window.from, "900");
    expect(await progressIn(city)).toEqual({
      postcode: "5253",
      city,
      expected: 5,
      reported: 2,
      byCustomers: 1,
    });
    const numbers = homes.map(({ point }) => point.number);
    expect(await missingIn(numbers)).toEqual([three, four, five].map(({ point }) => point.number).toSorted());
  });

  test("expects nothing of meters that are read from afar or were taken away, nor of closed points", async () => {
    const payer = await addPayer();
    const city = `Lepena ${Date.now()}`;
    const remote = await addSupplyPoint(payer, { city });
    await addMeter(remote, { remote: true });
    const closed = await addSupplyPoint(payer, { city, closedOn: window.from });
    await addMeter(closed);
    expect(await progressIn(city)).toBeUndefined();
  });

  test("lists a page at a time, each point once", async () => {
    const { homes } = await addTown(53);
    const numbers = homes.map(({ point }) => point.number);
    expect(await missingIn(numbers)).toEqual(numbers.toSorted());
  });
});

describe("a further reminder", () => {
  test("goes to who wants it and has not read, two days after the last, three times at most", async () => {
    const { account, meter } = await addHousehold();
    await wantReminders(account);
    await addReading(meter, addDays(window.from, -40), "800");
    const again = () => inOffice((staff) => remindOnceMore(staff, noonOf(windowDay)));
    await sendReadingReminders(noonOf(windowDay));
    await again();
    expect(await remindersFor(account)).toHaveLength(1);
    for (const sofar of [2, 3, 3]) {
      await letLinkAge(account, 3 * 86_400);
      await again();
      await again();
      expect(await remindersFor(account)).toHaveLength(sofar);
    }
    const links = (await remindersFor(account)).map(({ points }) => points[0]?.path);
    expect(new Set(links).size).toBe(3);
  });

  test("goes to nobody between two windows, and not to who has read", async () => {
    const between = addDays(window.to, 3);
    expect(await inOffice((staff) => remindOnceMore(staff, noonOf(between)))).toMatchObject({
      reason: "no-window",
    });
    const { account, meter } = await addHousehold();
    await wantReminders(account);
    await addReading(meter, window.from, "800");
    await inOffice((staff) => remindOnceMore(staff, noonOf(window.to)));
    expect(await remindersFor(account)).toEqual([]);
  });
});
