import type { ReadingFlag } from "@/db/schema/readings";
import type { Day } from "@/lib/dates";
import { parseDecimal } from "@/lib/decimal";
import { meterHistory } from "@/lib/readings/meter-history";
import { type Assessment, assessReading } from "@/lib/readings/plausibility";
import type { Receipt, ReportableMeter } from "@/lib/readings/queries";
import { countsForBill } from "@/lib/readings/reading-windows";
import { type RefusedReading, refusedReading } from "@/lib/readings/refused-reading";
import type { SubmittedReading } from "@/lib/readings/schema";

/** All that decides what becomes of one submitted reading; receipts are this account's own. */
export type Case = {
  input: SubmittedReading;
  /** Undefined where the point has no such meter, or is not the reporter's. */
  meter: ReportableMeter | undefined;
  /** What came of the same form before. */
  sent: Receipt | null;
  /** Named by the form as the one to correct. */
  corrected: Receipt | null;
  /** A pending reading of the same meter and day. */
  pending: Receipt | null;
  email: string;
  note: string | null;
  today: Day;
};

/** A reading to be added; `replaced` is the receipt it takes the place of. */
export type NewReading = SubmittedReading & {
  target: ReportableMeter;
  flags: ReadingFlag[];
  replaced: string | null;
};

/** What the form is asked about a value, and whether it was answered already. */
export type Question = { place: string; value: string; confirmed: boolean } & Extract<
  Assessment,
  { outcome: "ask" }
>;

/** What becomes of a submitted reading; one to be added may have been asked about. */
export type Verdict =
  | { outcome: "there"; receipt: Receipt }
  | { outcome: "refused"; refusal: RefusedReading }
  | { outcome: "new"; reading: NewReading; question: Question | null };

/**
 * Judges one reading. The same form sent again, or the same reading from another form, is there already (R41). One
 * changed and sent again, one that corrects another, and a second one of a day take the place of the account's own
 * pending one.
 */
export function judgeReading(judged: Case): Verdict {
  const { input, meter, sent, corrected, pending, today } = judged;
  if (sent && isSame(sent, judged)) return { outcome: "there", receipt: sent };
  if (!meter) return refused({ reason: "unknown-meter", field: "value" });
  if (meter.remote) return refused({ reason: "read-remotely", field: "value" });

  const own = [corrected, sent, pending].filter((receipt) => receipt !== null);
  const again = own.find((receipt) => receipt.status === "received" && isSame(receipt, judged));
  if (again) return { outcome: "there", receipt: again };
  if (own.some(({ status }) => status === "confirmed" || status === "billed")) {
    return refused({ reason: "taken-over", field: "value" });
  }
  const replaced = own.find(({ status }) => status === "received")?.receiptNumber ?? null;

  const history = meterHistory(meter, replaced);
  const parsed = parseDecimal(input.value, meter);
  if (!parsed.ok) return refused(refusedReading(parsed.reason, history, input.value));
  const { value } = parsed;
  if (input.day < history.theirsSince) return refused(refusedReading("before-theirs", history, value));
  const assessment = assessReading({ ...history, value, day: input.day, today });
  if (assessment.outcome === "refused") {
    return refused(refusedReading(assessment.reason, history, value, assessment.hints));
  }
  const flags: ReadingFlag[] = [...assessment.flags];
  if (assessment.outcome === "ask") flags.push(...assessment.reasons);
  if (!countsForBill(meter.service, { readOn: input.day, received: today })) flags.push("outside-window");
  const question =
    assessment.outcome === "ask"
      ? { ...assessment, place: input.place, value, confirmed: input.confirmed === value }
      : null;
  return { outcome: "new", reading: { ...input, value, target: meter, flags, replaced }, question };
}

const refused = (refusal: RefusedReading): Verdict => ({ outcome: "refused", refusal });

/** True where a form says nothing else than a receipt does. */
function isSame(receipt: Receipt, { input, email, note }: Case): boolean {
  const parsed = parseDecimal(input.value, receipt);
  return (
    parsed.ok &&
    parsed.value === receipt.value &&
    input.day === receipt.readOn &&
    input.meter === receipt.meterKey &&
    input.supplyPoint === receipt.number &&
    email === receipt.confirmationEmail &&
    note === receipt.note
  );
}
