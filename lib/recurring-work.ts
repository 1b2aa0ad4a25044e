import { type Tx, transaction } from "@/db/client";
import { deleteRequested, forgetReporters } from "@/lib/accounts/deletion";
import { expireNeverActivated } from "@/lib/accounts/expire";
import { expireCaptchas, expireSessions, expireThrottleEvents, expireTokens } from "@/lib/auth/expire";
import { expireDataExports } from "@/lib/data-export/expire";
import { log } from "@/lib/log";
import { expireImports } from "@/lib/office-imports/expire";
import { expireMails } from "@/lib/outbox/expire";
import { movePhotosToStore } from "@/lib/photos/move-to-store";
import { sweepPhotoStore } from "@/lib/photos/sweep-store";
import { expireReminders } from "@/lib/reminders/expire";

/** All work that repeats, in one list: each entry answers how many rows it removed, or moved. */
const recurringWork = {
  sessions: expireSessions,
  tokens: expireTokens,
  captchas: expireCaptchas,
  throttleEvents: expireThrottleEvents,
  neverActivatedAccounts: expireNeverActivated,
  requestedDeletions: deleteRequested,
  reportersForgotten: forgetReporters,
  mails: expireMails,
  readingReminders: expireReminders,
  dataExports: expireDataExports,
  importUploads: expireImports,
  photosMoved: movePhotosToStore,
  photosSwept: sweepPhotoStore,
} satisfies Record<string, (tx: Tx) => Promise<number>>;

export type RecurringWorkDone = Record<keyof typeof recurringWork, number>;

/** Does the recurring work, each entry in a transaction of its own; as often as one likes. */
export async function doRecurringWork(): Promise<RecurringWorkDone> {
  const done: Partial<RecurringWorkDone> = {};
  for (const name of Object.keys(recurringWork) as (keyof typeof recurringWork)[]) {
    done[name] = await transaction("office", recurringWork[name], { deadlineMs: 30_000 });
  }
  log.info({ event: "recurring-work.done", ...done });
  return done as RecurringWorkDone;
}
