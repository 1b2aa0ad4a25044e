import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import { mailAnnouncements } from "@/lib/announcements/mails";
import { withDatabase } from "@/lib/cli/local-database";
import { makeDataExports } from "@/lib/data-export/make";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { configuredTransport } from "@/lib/outbox/transports/configured";
import { doRecurringWork } from "@/lib/recurring-work";
import { sendReadingReminders } from "@/lib/reminders/send";

const pauseMs = 3_000;
const recurringEveryMs = 3_600_000;

/** `portal worker`: sends mail and does the recurring work until it is told to end. Several may run at once. */
export function workerCommand(program: Command): void {
  program
    .command("worker")
    .description("send mail and reminders, and remove what is past its time, until stopped")
    .action(() => withDatabase(() => work(untilToldToEnd())));
}

/** Aborts at SIGTERM or SIGINT; a second signal ends the process at once (R45). */
function untilToldToEnd(): AbortSignal {
  const end = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => end.abort());
  return end.signal;
}

/** Finishes what is in hand when `end` aborts. A fault is logged and the work tried again: the database may be back. */
async function work(end: AbortSignal): Promise<void> {
  await configuredTransport(); // Throws at once where no mail could ever be sent.
  log.info({ event: "worker.started" });
  let recurringDueAt = Date.now();
  while (!end.aborted) {
    // An outage may begin soon: who is to know of it does not wait for the hour.
    await goOnAfterFault("announcements", mailAnnouncements);
    await goOnAfterFault("delivery", () => deliverDue({ signal: end, limit: Number.POSITIVE_INFINITY }));
    await goOnAfterFault("data-exports", () => makeDataExports({ signal: end }));
    if (Date.now() >= recurringDueAt && !end.aborted) {
      recurringDueAt = Date.now() + recurringEveryMs;
      await goOnAfterFault("recurring-work", doRecurringWork);
      await goOnAfterFault("reading-reminders", () => sendReadingReminders());
    }
    await pause(pauseMs, undefined, { signal: end }).catch(() => undefined);
  }
  log.info({ event: "worker.ended" });
}

async function goOnAfterFault(task: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error({ event: "worker.fault", task, error: faultText(error) });
  }
}
