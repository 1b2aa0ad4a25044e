import { sql } from "drizzle-orm";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { parseDecimal } from "@/lib/decimal";
import { checkEmailAddress } from "@/lib/email-address";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { meterHistory } from "@/lib/readings/meter-history";
import { type Assessment, assessReading } from "@/lib/readings/plausibility";
import { findReceipt, type ReportableMeter, reportableMeters } from "@/lib/readings/queries";
import { usageBetween } from "@/lib/readings/register-use";
import type { SubmittedReading } from "@/lib/readings/schema";
import { ok, type Result, refused } from "@/lib/result";

/** What became of a sent reading: accepted with its receipt, or asked about before it is taken. */
export type Submitted =
  | { outcome: "accepted"; receiptNumber: string; supplyPoint: string }
  | { outcome: "ask"; value: string; assessment: Extract<Assessment, { outcome: "ask" }> };

/**
 * Takes a reading that a customer reports. One transaction with the meter locked: the same form sent again gives the
 * same receipt (R41); a corrected or same-day pending reading of the customer is withdrawn in favour of the new one.
 * Refusals name the field; an unusual value is asked about and taken once confirmed, however far off.
 */
export async function submitReading(
  customer: Customer,
  input: SubmittedReading,
  today: Day,
): Promise<Result<Submitted>> {
  const { tx } = customer;
  const serialLock = sql`select pg_advisory_xact_lock(hashtext(${`reading:${input.supplyPoint}:${input.meter}`}))`;
  const [, sentBefore, meters] = await Promise.all([
    tx.execute(serialLock),
    findSubmission(customer, input.submissionId),
    reportableMeters(customer, input.supplyPoint, today),
  ]);
  if (sentBefore) return ok({ outcome: "accepted", ...sentBefore });
  const meter = meters.find((candidate) => candidate.serial === input.meter);
  if (!meter) return refused("unknown-meter");
  if (meter.remote) return refused("read-remotely");

  const parsed = parseDecimal(input.value, { decimals: meter.decimals });
  if (!parsed.ok) return refused(parsed.reason, "value");
  const replaced = replacedReceipt(meter, input);
  if (replaced === "taken") return refused("already-reported", "day");

  const assessment = assessReading({
    ...meterHistory(meter, replaced),
    value: parsed.value,
    day: input.day,
    today,
  });
  if (assessment.outcome === "refused") return refused(assessment.reason, fieldOf(assessment.reason));
  if (assessment.outcome === "ask" && !sameValue(input.confirmed, parsed.value, meter.decimals)) {
    return ok({ outcome: "ask", value: parsed.value, assessment });
  }
  const receiptNumber = await insertReading(
    customer,
    meter,
    input,
    parsed.value,
    assessment,
    replaced,
    today,
  );
  await confirm(customer, receiptNumber, meter.supplyPointId);
  return ok({ outcome: "accepted", receiptNumber, supplyPoint: input.supplyPoint });
}

/** The customer's own pending reading that gives way: the one being corrected, or that of the same day. */
function replacedReceipt(meter: ReportableMeter, input: SubmittedReading): string | null | "taken" {
  const corrected = meter.readings.find(
    (reading) => input.corrects && reading.pendingReceipt === input.corrects,
  );
  if (corrected) return corrected.pendingReceipt;
  const sameDay = meter.readings.find(
    (reading) => reading.day === input.day && reading.source === "customer",
  );
  return sameDay ? (sameDay.pendingReceipt ?? "taken") : null;
}

function sameValue(confirmed: string | undefined, value: string, decimals: number): boolean {
  const parsed = parseDecimal(confirmed ?? "", { decimals });
  return parsed.ok && parsed.value === value;
}

function fieldOf(reason: string): string | undefined {
  if (
    ["future", "too-old", "before-installed", "before-last-billed", "not-after-last-reading"].includes(reason)
  )
    return "day";
  return reason === "meter-removed" ? undefined : "value";
}

async function findSubmission(customer: Customer, submissionId: string) {
  const [row] = await customer.tx.execute<{ receiptNumber: string; supplyPoint: string }>(sql`
    select r.receipt_number as "receiptNumber", sp.number as "supplyPoint" from readings r
      join supply_points sp on sp.id = r.supply_point_id
     where r.submission_id = ${submissionId}::uuid and r.account_id = ${customer.account.id}`);
  return row;
}

async function insertReading(
  customer: Customer,
  meter: ReportableMeter,
  input: SubmittedReading,
  value: string,
  assessment: Exclude<Assessment, { outcome: "refused" }>,
  replaced: string | null,
  today: Day,
): Promise<string> {
  const { tx, account } = customer;
  const flags = [...assessment.flags, ...(assessment.outcome === "ask" ? assessment.reasons : [])];
  const email = checkEmailAddress(input.email);
  const previous = replaced ? await withdraw(customer, replaced) : null;
  const [row] = await tx.execute<{ receiptNumber: string }>(sql`
    insert into readings (meter_id, supply_point_id, read_on, value, source, corrects_id, flags, account_id,
                          receipt_number, submission_id, confirmation_email, note)
    values (${meter.meterId}::bigint, ${meter.supplyPointId}::bigint, ${input.day}::date, ${value}::numeric, 'customer',
            ${previous?.id ?? null}::bigint, ${`{${flags.join(",")}}`}::text[], ${account.id},
            ${today.slice(0, 4)} || '-' || lpad(nextval('receipt_numbers')::text, 6, '0'), ${input.submissionId}::uuid,
            ${email.ok ? email.value : account.email}, ${input.note?.trim() || null})
    returning receipt_number as "receiptNumber"`);
  if (!row) throw new Error("the reading was not added");
  return row.receiptNumber;
}

async function confirm(customer: Customer, receiptNumber: string, supplyPointId: string): Promise<void> {
  const receipt = await findReceipt(customer, receiptNumber);
  if (!receipt) throw new Error("the receipt just given is not found");
  const { tx, account } = customer;
  const use = receipt.previous ? usageBetween(receipt.previous.value, receipt.value, receipt.digits) : null;
  await Promise.all([
    enqueueMail(tx, {
      kind: "reading-confirmation",
      recipient: receipt.confirmationEmail,
      language: account.language,
      accountId: account.id,
      data: {
        receiptNumber,
        supplyPoint: receipt.supplyPoint,
        address: `${receipt.street}, ${receipt.postcode} ${receipt.city}`,
        meterSerial: receipt.serial,
        unit: receipt.unit,
        value: receipt.value,
        usage: use,
        previousDay: receipt.previous?.day ?? null,
        readOn: receipt.readOn,
        path: `/supply-points/${receipt.supplyPoint}/reading/${receiptNumber}`,
      },
    }),
    recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: "reading.submitted",
      details: { receiptNumber, supplyPointId },
    }),
  ]);
}

/**
 * Takes a reported reading back, as long as the office has not taken it over; the row stays, marked with the time.
 * Doing it twice is the same as once. Unknown and another's receipts answer alike (R24).
 */
export async function withdrawReading(
  customer: Customer,
  input: { receiptNumber: string },
): Promise<Result<{ receiptNumber: string }, "unknown-receipt" | "taken-over">> {
  const receipt = await findReceipt(customer, input.receiptNumber);
  if (!receipt) return refused("unknown-receipt");
  if (receipt.status === "withdrawn") return ok({ receiptNumber: receipt.receiptNumber });
  const withdrawn = await withdraw(customer, receipt.receiptNumber);
  if (!withdrawn) return refused("taken-over");
  const { tx, account } = customer;
  await Promise.all([
    enqueueMail(tx, {
      kind: "reading-withdrawn",
      recipient: receipt.confirmationEmail,
      language: account.language,
      accountId: account.id,
      data: {
        receiptNumber: receipt.receiptNumber,
        supplyPoint: receipt.supplyPoint,
        meterSerial: receipt.serial,
        unit: receipt.unit,
        value: receipt.value,
        readOn: receipt.readOn,
        path: `/supply-points/${receipt.supplyPoint}/reading`,
      },
    }),
    recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: "reading.withdrawn",
      details: { receiptNumber: receipt.receiptNumber },
    }),
  ]);
  return ok({ receiptNumber: receipt.receiptNumber });
}

/** Marks a pending reading of this account as withdrawn; the `where` decides races with the office. */
async function withdraw({ tx, account }: Customer, receiptNumber: string): Promise<{ id: string } | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    update readings set withdrawn_at = now()
     where receipt_number = ${receiptNumber} and account_id = ${account.id}
       and confirmed_at is null and rejected_at is null and withdrawn_at is null
    returning id::text as id`);
  return row ?? null;
}
