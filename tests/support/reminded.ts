import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { mailPreferences } from "@/db/schema/choices";
import { outbox } from "@/db/schema/outbox";
import { readingReminders } from "@/db/schema/reading-reminders";
import { addDays, type Day, today } from "@/lib/dates";
import type { MailData } from "@/lib/outbox/mail";
import { nextWindow } from "@/lib/readings/reading-windows";
import { sendReadingReminders } from "@/lib/reminders/send";
import { addReadHousehold } from "@/tests/support/read-household";

/** First day of a window of water that begins after today: nothing was read in it yet. */
export const windowDay: Day = nextWindow("water", addDays(nextWindow("water", today()).to, 1)).from;

/** Noon of a day in Ljubljana, near enough. */
export const noonOf = (day: Day): Date => new Date(`${day}T11:00:00Z`);

export const wantReminders = ({ id: accountId }: { id: string }) =>
  transaction("office", (tx) =>
    tx.insert(mailPreferences).values({ accountId, kind: "reading-reminder" }).onConflictDoNothing(),
  );

/** Reminders enqueued for an account, oldest first. */
export async function remindersFor({ id }: { id: string }): Promise<MailData["reading-reminder"][]> {
  const rows = await transaction("office", (tx) =>
    tx
      .select({ data: outbox.data })
      .from(outbox)
      .where(sql`${outbox.accountId} = ${id} and ${outbox.kind} = 'reading-reminder'`)
      .orderBy(outbox.createdAt),
  );
  return rows.map(({ data }) => data as MailData["reading-reminder"]);
}

/** The key in the one link of the one reminder of an account. */
async function linkKeyFor(account: { id: string }): Promise<string> {
  const [mail] = await remindersFor(account);
  const key = mail?.points[0]?.path.split("/").at(-1);
  if (!key) throw new Error("nothing was enqueued");
  return key;
}

/** Reminds an account that has one point, this once, and answers the key in the link it got. */
export async function sentLinkKey(account: { id: string }): Promise<string> {
  await wantReminders(account);
  await sendReadingReminders(noonOf(windowDay));
  await transaction("office", (tx) =>
    tx.delete(mailPreferences).where(eq(mailPreferences.accountId, account.id)),
  );
  return linkKeyFor(account);
}

/** A household that was just reminded, with the key of the link it got. */
export async function addReminded() {
  const household = await addReadHousehold();
  return { ...household, key: await sentLinkKey(household.account) };
}

/** Lets a reminder have been sent so many seconds earlier. */
export const letLinkAge = ({ id }: { id: string }, seconds: number) =>
  transaction("office", (tx) =>
    tx
      .update(readingReminders)
      .set({ sentAt: sql`${readingReminders.sentAt} - make_interval(secs => ${seconds})` })
      .where(eq(readingReminders.accountId, id)),
  );
