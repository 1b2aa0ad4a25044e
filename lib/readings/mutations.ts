import { sql } from "drizzle-orm";
import { recordAudit } from "@/lib/audit/record";
import type { Customer, Reporter } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { judgeReading, type NewReading, type Question } from "@/lib/readings/judge-reading";
import { findReceipt, findReceipts, type Receipt, reportableMeters } from "@/lib/readings/queries";
import { confirmationOf, namedInMail } from "@/lib/readings/reading-mail";
import type { ReadingRefusal, RefusedReading } from "@/lib/readings/refused-reading";
import { fieldAt, meterOf, type SubmittedReading, type SubmittedReadings } from "@/lib/readings/schema";
import { isPending } from "@/lib/readings/status";
import { ok, type Result, refused } from "@/lib/result";
import { readingPath } from "@/lib/supply-points/paths";

/** A reading that was taken, now or before, with the place in the form that it came from. */
type Taken = { place: string; readingId: string; receiptNumber: string; supplyPoint: string };

/** What became of a sent form: accepted with its receipts, or asked about before any of it is taken. */
export type Submitted = { outcome: "accepted"; taken: Taken[] } | { outcome: "ask"; questions: Question[] };

/**
 * Takes the readings that somebody reports with one form, in the reporter's transaction and with their meters locked:
 * all of them or none. Refusals name their fields and carry figures; unusual values are asked about, however far off,
 * and taken once each is `confirmed`. What the form added is told in one mail.
 */
export async function submitReadings(
  reporter: Reporter,
  { email = reporter.account.email, note, readings }: SubmittedReadings,
  today: Day,
): Promise<Result<Submitted, ReadingRefusal>> {
  await lockMeters(reporter, readings);
  const [sent, corrected, meters] = await Promise.all([
    findReceipts(reporter, { submissionIds: readings.map(({ submissionId }) => submissionId) }),
    findReceipts(reporter, { receiptNumbers: readings.flatMap(({ corrects }) => corrects || []) }),
    reportableMeters(
      reporter,
      readings.map(({ supplyPoint }) => supplyPoint),
      today,
    ),
  ]);
  const reported = readings.map((input) => {
    const meter = meters.find(({ number, key }) => number === input.supplyPoint && key === input.meter);
    const ofDay = meter?.readings.find(({ day, pendingReceipt }) => day === input.day && pendingReceipt);
    return { input, meter, pendingReceipt: ofDay?.pendingReceipt ?? null };
  });
  const pending = await findReceipts(reporter, {
    receiptNumbers: reported.flatMap(({ pendingReceipt }) => pendingReceipt ?? []),
  });

  const verdicts = reported.map(({ input, meter, pendingReceipt }) => ({
    place: input.place,
    ...judgeReading({
      input,
      meter,
      sent: sent.find(({ submissionId }) => submissionId === input.submissionId) ?? null,
      corrected: corrected.find(({ receiptNumber }) => receiptNumber === input.corrects) ?? null,
      pending: pending.find(({ receiptNumber }) => receiptNumber === pendingReceipt) ?? null,
      email,
      note: note || null,
      today,
    }),
  }));
  const refusals = verdicts.flatMap((verdict) =>
    verdict.outcome === "refused" ? atPlace(verdict.refusal, verdict.place) : [],
  );
  const [first, ...more] = refusals;
  if (first) return { ok: false, ...first, more };
  const questions = verdicts.flatMap((verdict) =>
    verdict.outcome === "new" && verdict.question ? verdict.question : [],
  );
  if (questions.some(({ confirmed }) => !confirmed)) return ok({ outcome: "ask", questions });

  const added = verdicts.flatMap((verdict) => (verdict.outcome === "new" ? verdict.reading : []));
  const takenOver = await replaceable(reporter, added);
  if (takenOver) return refused("taken-over", fieldAt("value", takenOver.place));
  const used = new Set(sent.map(({ submissionId }) => submissionId));
  const numbers = await Promise.all(
    added.map((reading) => addReading(reporter, { ...reading, email, note }, used, today)),
  );
  const receipts = await confirm(reporter, numbers, email);
  const taken = verdicts.flatMap((verdict) => {
    const number = numbers[added.findIndex(({ place }) => place === verdict.place)];
    const receipt =
      verdict.outcome === "there"
        ? verdict.receipt
        : receipts.find(({ receiptNumber }) => receiptNumber === number);
    return receipt ? takenAt(verdict.place, receipt) : [];
  });
  return ok({ outcome: "accepted", taken });
}

const atPlace = ({ field, ...refusal }: RefusedReading, place: string) => ({
  ...refusal,
  field: fieldAt(field, place),
});

const takenAt = (place: string, { readingId, receiptNumber, number }: Receipt): Taken => ({
  place,
  readingId,
  receiptNumber,
  supplyPoint: number,
});

/**
 * Lets one form in at a time for each meter, in one order, so that no two wait for each other; awaited alone, so that
 * what is read next is what the one before wrote.
 */
async function lockMeters({ tx }: Reporter, readings: readonly SubmittedReading[]): Promise<void> {
  const keys = JSON.stringify(readings.map((reading) => `reading:${meterOf(reading)}`));
  await tx.execute(sql`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended(key, 0) as lock
        from jsonb_array_elements_text(${keys}::text::jsonb) key order by lock) locks`);
}

/** Locks what the new readings take the place of; answers one whose old reading the office has taken over meanwhile. */
async function replaceable(reporter: Reporter, added: readonly NewReading[]): Promise<NewReading | null> {
  const replacing = added.filter(({ replaced }) => replaced !== null);
  if (replacing.length === 0) return null;
  const rows = await reporter.tx.execute<{ receiptNumber: string }>(sql`
    select r.receipt_number as "receiptNumber" from readings r
     where r.receipt_number in ${replacing.map(({ replaced }) => replaced)} and r.account_id = ${reporter.account.id}
       and ${isPending} order by r.id for update`);
  const free = new Set(rows.map(({ receiptNumber }) => receiptNumber));
  return replacing.find(({ replaced }) => !free.has(replaced ?? "")) ?? null;
}

/** Withdraws what the reading replaces and adds it; answers its receipt's number. */
async function addReading(
  reporter: Reporter,
  reading: NewReading & { email: string; note?: string },
  used: ReadonlySet<string | null>,
  today: Day,
): Promise<string> {
  const { tx, account } = reporter;
  const { target, replaced, submissionId } = reading;
  const correctsId = replaced && (await withdraw(reporter, replaced));
  const [row] = await tx.execute<{ receiptNumber: string }>(sql`
    insert into readings (meter_id, supply_point_id, read_on, value, source, corrects_id, flags, account_id,
                          receipt_number, submission_id, confirmation_email, note)
    select ${target.meterId}::bigint, ${target.supplyPointId}::bigint, ${reading.day}::date, ${reading.value}::numeric,
           'customer', ${correctsId}::bigint, ${`{${reading.flags.join(",")}}`}::text[], ${account.id}::uuid,
           ${today.slice(0, 4)} || '-' || lpad(number, greatest(6, length(number)), '0'),
           ${used.has(submissionId) ? null : submissionId}::uuid, ${reading.email}, ${reading.note || null}
      from (select nextval('receipt_numbers')::text as number) next
    returning receipt_number as "receiptNumber"`);
  if (!row) throw new Error("the reading was not added");
  return row.receiptNumber;
}

/** Enqueues one confirmation of all that was added, and notes what happened; answers the receipts. */
async function confirm(
  reporter: Reporter,
  receiptNumbers: readonly string[],
  recipient: string,
): Promise<Receipt[]> {
  if (receiptNumbers.length === 0) return [];
  const receipts = await findReceipts(reporter, { receiptNumbers });
  if (receipts.length < receiptNumbers.length) throw new Error("a receipt just given is not found");
  const { tx, account } = reporter;
  const { language, id: accountId } = account;
  await Promise.all([
    enqueueMail(tx, {
      kind: "reading-confirmation",
      recipient,
      language,
      accountId,
      data: confirmationOf(receipts),
    }),
    ...receipts.map(({ receiptNumber, number }) =>
      recordAudit(tx, {
        actor: "customer",
        accountId,
        action: "reading.submitted",
        details: { receiptNumber, supplyPoint: number },
      }),
    ),
  ]);
  return receipts;
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

/** Marks a pending reading of this account as withdrawn and answers its id; the `where` decides races with the office. */
async function withdraw({ tx, account }: Reporter, receiptNumber: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    update readings r set withdrawn_at = now()
     where r.receipt_number = ${receiptNumber} and r.account_id = ${account.id} and ${isPending}
    returning r.id::text as id`);
  return row?.id ?? null;
}
