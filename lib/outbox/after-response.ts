import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";

const longestPauseMs = 1_000;

/** More than a burst of requests leaves behind, so that no mail waits for the next request. */
const mostAtOnce = 50;

let waiting: Promise<void> | undefined;

/**
 * Sends what is due, for the process that answered a request and has nothing to wait for. The random pause keeps the
 * work out of the next request, whose time could tell whether a mail was sent (R4, R5); requests within it share one
 * delivery. Where the process has no office login, the worker or the cron route sends. Never throws.
 */
export function deliverAfterResponse(): Promise<void> {
  waiting ??= pause(randomInt(longestPauseMs)).then(() => {
    waiting = undefined;
    return deliver();
  });
  return waiting;
}

async function deliver(): Promise<void> {
  if (!env().DATABASE_OFFICE_URL) return;
  try {
    await deliverDue({ limit: mostAtOnce });
  } catch (error) {
    log.error({
      event: "mail.delivery-failed",
      error: faultText(error),
    });
  }
}
