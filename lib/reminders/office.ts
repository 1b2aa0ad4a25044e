import { recordOfficeAct } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/staff";
import { today } from "@/lib/dates";
import { ok, type Result, refused } from "@/lib/result";
import { remindNext } from "./mutations";
import { accountsAtOnce, beforeAll, openOn } from "./send";

/**
 * Reminds now, once more, everybody who asked for reminders and has a meter that is to be read these days and is not.
 * Answers how many mails were enqueued.
 */
export async function remindOnceMore(
  by: Staff,
  now = new Date(),
): Promise<Result<{ mails: number }, "no-window">> {
  const day = today(now);
  const windows = openOn(day);
  if (windows.length === 0) return refused("no-window");
  let after: string | undefined = beforeAll;
  let mails = 0;
  while (after !== undefined) {
    const done: { last: string | undefined; mails: number } = await remindNext(by.tx, {
      ...{ windows, day, after, again: true },
      limit: accountsAtOnce,
    });
    mails += done.mails;
    after = done.last;
  }
  await recordOfficeAct(by, { action: "reminders.sent", details: { mails } });
  return ok({ mails });
}
