import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { weeksOfFailedMail } from "@/lib/office-figures/queries";
import { addHousehold } from "@/tests/support/factories";
import { addMail } from "@/tests/support/mail-doors";
import { addStaff, asOffice } from "@/tests/support/staff";

const failures = async () => {
  const member = await addStaff("operator");
  return asOffice(member, "office.see", (staff) => weeksOfFailedMail(staff));
};

test("mails that were given up count in their week of Ljubljana, not those called off or older than twelve weeks", async () => {
  const { account } = await addHousehold();
  const before = await failures();
  expect(before).toHaveLength(12);
  // Monday 00:30 in Ljubljana is still Sunday in Greenwich.
  const [{ monday, sunday } = { monday: new Date(), sunday: new Date() }] = await transaction(
    "office",
    (tx) =>
      tx.execute<{ monday: Date; sunday: Date }>(
        `select (date_trunc('week', now() at time zone 'Europe/Ljubljana') - interval '1 week' + interval '30 minutes') at time zone 'Europe/Ljubljana' as monday,
              (date_trunc('week', now() at time zone 'Europe/Ljubljana') - interval '1 week' - interval '30 minutes') at time zone 'Europe/Ljubljana' as sunday`,
      ),
  );
  const failed = { attempts: 8, lastError: "550" };
  await addMail(account, { ...failed, failedAt: new Date(monday) });
  await addMail(account, { ...failed, failedAt: new Date(monday) });
  await addMail(account, { ...failed, failedAt: new Date(sunday) });
  await addMail(account, { ...failed, failedAt: new Date(monday), cancelledAt: new Date() });
  await addMail(account, { ...failed, failedAt: new Date(Date.now() - 100 * 86_400_000) });
  const more = (await failures()).map(({ failed: count }, at) => count - (before[at]?.failed ?? 0));
  expect(more.at(-2)).toBe(2);
  expect(more.at(-3)).toBe(1);
  expect(more.reduce((sum, each) => sum + each, 0)).toBe(3);
});
