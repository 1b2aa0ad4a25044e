import { sql } from "drizzle-orm";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { parseDecimal } from "@/lib/decimal";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { meterHistory } from "@/lib/readings/meter-history";
import { type Assessment, assessReading } from "@/lib/readings/plausibility";
import { findReceipt, type Receipt, type ReportableMeter, reportableMeters } from "@/lib/readings/queries";
import { type ReadingRefusal, refusedReading } from "@/lib/readings/refused-reading";
import type { SubmittedReading } from "@/lib/readings/schema";
import { isPending } from "@/lib/readings/status";
import { ok, type Result, refused } from "@/lib/result";
import { readingPath, receiptPath } from "@/lib/supply-points/paths";

/** What became of a sent reading: accepted with its receipt, or asked about before it is taken. */
export type Submitted =
  | { outcome: "accepted"; receiptNumber: string; supplyPoint: string }
  | ({ value: string } & Extract<Assessment, { outcome: "ask" }>);

/**
 * Takes a reading that a customer reports, in the customer's transaction and with the meter locked. The same form
 * sent again, or the same reading from another form, gives the same receipt (R41). One changed and sent again, one
 * that `corrects` another, and a second one of a day take the place of the customer's own pending one, which is
 * withdrawn. Refusals name the field and carry figures; an unusual value is asked about, however far off, and taken
 * once `confirmed`.
 */
export async function submitReading(
  customer: Customer,
  input: SubmittedReading,
  today: Day,
): Promise<Result<Submitted, ReadingRefusal>> {
  await lockMeter(customer, input);
  const [sent, corrected, meters] = await Promise.all([
    findReceipt(customer, { submissionId: input.submissionId }),
    input.corrects ? findReceipt(customer, { receiptNumber: input.corrects }) : null,
    reportableMeters(customer, input.supplyPoint, today),
  ]);
  if (sent && isSame(sent, input)) return accepted(sent);
  const meter = meters.find(({ key }) => key === input.meter);
  if (!meter) return refused("unknown-meter");
  if (meter.remote) return refused("read-remotely");

  const own = [corrected, sent, await pendingOf(customer, meter, input.day)].filter(
    (receipt) => receipt !== null,
  );
  const again = own.find((receipt) => receipt.status === "received" && isSame(receipt, input));
  if (again) return accepted(again);
  if (own.some(({ status }) => status === "confirmed" || status === "billed")) return refused("taken-over");
  const replaced = own.find(({ status }) => status === "received") ?? null;

  const history = meterHistory(meter, replaced?.receiptNumber ?? null);
  const parsed = parseDecimal(input.value, meter);
  if (!parsed.ok) return refusedReading(parsed.reason, history, input.value);
  const { value } = parsed;
  if (input.day < history.theirsSince) return refusedReading("before-theirs", history, value);
  const assessment = assessReading({ ...history, value, day: input.day, today });
  if (assessment.outcome === "refused") {
    return refusedReading(assessment.reason, history, value, assessment.hints);
  }
  if (assessment.outcome === "ask" && input.confirmed !== value) return ok({ ...assessment, value });

  const correctsId = replaced && (await withdraw(customer, replaced.receiptNumber));
  if (replaced && !correctsId) return refused("taken-over");
  const submissionId = sent ? null : input.submissionId;
  const reading = { ...input, value, submissionId, correctsId, flags: flagsOf(assessment) };
  const receiptNumber = await insertReading(customer, meter, reading, today);
  return accepted(await confirm(customer, receiptNumber));
}

/** Lets one submission a meter in at a time; awaited alone, so that what is read next is what the one before wrote. */
async function lockMeter({ tx }: Customer, { supplyPoint, meter }: SubmittedReading): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`reading:${supplyPoint}:${meter}`}, 0))`,
  );
}

const accepted = ({ receiptNumber, number }: Receipt): Result<Submitted, never> =>
  ok({ outcome: "accepted", receiptNumber, supplyPoint: number });

const flagsOf = (assessment: Exclude<Assessment, { outcome: "refused" }>): string[] =>
  assessment.outcome === "ask" ? [...assessment.flags, ...assessment.reasons] : assessment.flags;

/** True where a form says nothing else than a receipt does. */
function isSame(receipt: Receipt, input: SubmittedReading): boolean {
  const parsed = parseDecimal(input.value, receipt);
  return (
    parsed.ok &&
    parsed.value === receipt.value &&
    input.day === receipt.readOn &&
    input.meter === receipt.meterKey &&
    input.supplyPoint === receipt.number &&
    input.email === receipt.confirmationEmail &&
    (input.note || null) === receipt.note
  );
}

/** The customer's own pending reading of a day. */
async function pendingOf(customer: Customer, meter: ReportableMeter, day: Day): Promise<Receipt | null> {
  const pending = meter.readings.find((reading) => reading.day === day && reading.pendingReceipt !== null);
  return pending?.pendingReceipt ? findReceipt(customer, { receiptNumber: pending.pendingReceipt }) : null;
}

type NewReading = Omit<SubmittedReading, "submissionId"> & {
  submissionId: string | null;
  correctsId: string | null;
  flags: readonly string[];
};

async function insertReading(
  { tx, account }: Customer,
  meter: ReportableMeter,
  reading: NewReading,
  today: Day,
): Promise<string> {
  const [row] = await tx.execute<{ receiptNumber: string }>(sql`
    insert into readings (meter_id, supply_point_id, read_on, value, source, corrects_id, flags, account_id,
                          receipt_number, submission_id, confirmation_email, note)
    select ${meter.meterId}::bigint, ${meter.supplyPointId}::bigint, ${reading.day}::date, ${reading.value}::numeric,
           'customer', ${reading.correctsId}::bigint, ${`{${reading.flags.join(",")}}`}::text[], ${account.id}::uuid,
           ${today.slice(0, 4)} || '-' || lpad(number, greatest(6, length(number)), '0'), ${reading.submissionId}::uuid,
           ${reading.email}, ${reading.note || null}
      from (select nextval('receipt_numbers')::text as number) next
    returning receipt_number as "receiptNumber"`);
  if (!row) throw new Error("the reading was not added");
  return row.receiptNumber;
}

/** Enqueues the confirmation and notes what happened; answers the receipt. */
async function confirm(customer: Customer, receiptNumber: string): Promise<Receipt> {
  const receipt = await findReceipt(customer, { receiptNumber });
  if (!receipt) throw new Error("the receipt just given is not found");
  const { tx, account } = customer;
  await Promise.all([
    enqueueMail(tx, {
      kind: "reading-confirmation",
      recipient: receipt.confirmationEmail,
      language: account.language,
      accountId: account.id,
      data: {
        ...namedInMail(receipt),
        address: `${receipt.street}, ${receipt.postcode} ${receipt.city}`,
        usage: receipt.usage?.amount ?? null,
        previousDay: receipt.usage?.since ?? null,
        path: receiptPath(receipt.number, receiptNumber),
      },
    }),
    recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: "reading.submitted",
      details: { receiptNumber, supplyPoint: receipt.number },
    }),
  ]);
  return receipt;
}

/**
 * Takes a reported reading back, as long as the office has not taken it over; the row stays, marked with the time.
 * Doing it twice is the same as once. Unknown and another's receipts answer alike (R24).
 */
export async function withdrawReading(
  customer: Customer,
  input: { receiptNumber: string },
): Promise<Result<{ receiptNumber: string; supplyPoint: string }, "unknown-receipt" | "taken-over">> {
  const found = await findReceipt(customer, input);
  if (!found) return refused("unknown-receipt");
  const done = ok({ receiptNumber: found.receiptNumber, supplyPoint: found.number });
  if (!(await withdraw(customer, found.receiptNumber))) {
    const now = await findReceipt(customer, input);
    return now?.status === "withdrawn" ? done : refused("taken-over");
  }
  const { tx, account } = customer;
  await Promise.all([
    enqueueMail(tx, {
      kind: "reading-withdrawn",
      recipient: found.confirmationEmail,
      language: account.language,
      accountId: account.id,
      data: { ...namedInMail(found), path: readingPath(found.number) },
    }),
    recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: "reading.withdrawn",
      details: { receiptNumber: found.receiptNumber },
    }),
  ]);
  return done;
}

const namedInMail = ({ receiptNumber, number, serial, unit, value, readOn }: Receipt) => ({
  receiptNumber,
  supplyPoint: number,
  meterSerial: serial,
  unit,
  value,
  readOn,
});

/** Marks a pending reading of this account as withdrawn and answers its id; the `where` decides races with the office. */
async function withdraw({ tx, account }: Customer, receiptNumber: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    update readings r set withdrawn_at = now()
     where r.receipt_number = ${receiptNumber} and r.account_id = ${account.id} and ${isPending}
    returning r.id::text as id`);
  return row?.id ?? null;
}
