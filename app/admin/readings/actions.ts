"use server";

import { staffAction } from "@/lib/action";
import { accept, acceptMany, askAgain, type Decided, reject } from "@/lib/reading-review/mutations";
import { reviewedPath, reviewPath } from "@/lib/reading-review/paths";
import { acceptManySchema, receiptSchema, rejectionSchema } from "@/lib/reading-review/schema";

const errors = "office.readings.error";

/** On to the next of the queue, which says what was done with the one before. */
const leadsOn =
  (done: "accepted" | "rejected" | "asked") =>
  ({ receiptNumber, next }: Decided): string =>
    `${next ? reviewedPath(next) : reviewPath}?done=${done}&of=${encodeURIComponent(receiptNumber)}`;

/** Accepts one reading. */
export const acceptReading = staffAction("readings.decide", receiptSchema, accept, {
  errors,
  leadsTo: leadsOn("accepted"),
});

/** Rejects one reading with a reason. */
export const rejectReadingWithReason = staffAction("readings.decide", rejectionSchema, reject, {
  errors,
  leadsTo: leadsOn("rejected"),
});

/** Asks the customer for another reading. */
export const askForAnotherReading = staffAction("readings.decide", receiptSchema, askAgain, {
  errors,
  leadsTo: leadsOn("asked"),
});

/** Accepts the ticked ones of the queue. */
export const acceptTicked = staffAction("readings.decide", acceptManySchema, acceptMany, {
  errors,
  leadsTo: ({ accepted, passed }) => `${reviewPath}?done=many&accepted=${accepted}&passed=${passed}`,
});
