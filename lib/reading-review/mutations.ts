import type { Staff } from "@/lib/auth/staff";
import { nextToDecide } from "@/lib/reading-review/queue";
import { askForAnother, confirmReading, type DecisionRefusal, rejectReading } from "@/lib/readings/decide";
import { ok, type Result } from "@/lib/result";

/** What was done, and the reading to go on with; null where none waits. */
export type Decided = { receiptNumber: string; next: string | null };

type Outcome<Reason extends string = DecisionRefusal> = Promise<Result<Decided, Reason>>;

/** Accepts one reading and names the next of the queue. */
export async function accept(staff: Staff, { receipt }: { receipt: string }): Outcome {
  return withNext(staff, await confirmReading(staff, receipt));
}

/** Rejects one reading with a reason, which goes to the customer, and names the next. */
export async function reject(
  staff: Staff,
  { receipt, reason }: { receipt: string; reason: string },
): Outcome {
  return withNext(staff, await rejectReading(staff, receipt, reason));
}

/** Asks the customer for another reading and names the next. */
export async function askAgain(
  staff: Staff,
  { receipt }: { receipt: string },
): Outcome<DecisionRefusal | "no-address"> {
  return withNext(staff, await askForAnother(staff, receipt));
}

/** Accepts many at once; those that were decided or withdrawn meanwhile are counted, and stand in nobody's way. */
export async function acceptMany(
  staff: Staff,
  { receipts }: { receipts: readonly string[] },
): Promise<Result<{ accepted: number; passed: number }>> {
  let accepted = 0;
  // In one order, so that two who accept the same do not wait for one another in a circle.
  for (const receipt of receipts.toSorted()) {
    if ((await confirmReading(staff, receipt)).ok) accepted += 1;
  }
  return ok({ accepted, passed: receipts.length - accepted });
}

async function withNext<Reason extends string>(
  staff: Staff,
  decided: Result<{ receiptNumber: string }, Reason>,
): Promise<Result<Decided, Reason>> {
  return decided.ok ? ok({ ...decided.value, next: await nextToDecide(staff) }) : decided;
}
