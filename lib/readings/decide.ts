import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type OfficeActor, recordOfficeAct } from "@/lib/audit/record";
import type { Day } from "@/lib/dates";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { Mail, MailData } from "@/lib/outbox/mail";
import { namedInMail } from "@/lib/readings/reading-mail";
import { isPending, type ReadingStatus, statusOf } from "@/lib/readings/status";
import { ok, type Result, refused } from "@/lib/result";
import { readingPath } from "@/lib/supply-points/paths";

export type DecisionRefusal = "unknown-receipt" | "withdrawn" | "decided-otherwise" | "no-reason";

type Decided = Result<{ receiptNumber: string }, DecisionRefusal>;

const longestReason = 500;

/**
 * Takes a reported reading over for billing: it can be corrected or withdrawn no more. Twice is the same as once. `by` is whose
 * transaction decides.
 */
export async function confirmReading(by: OfficeActor, receiptNumber: string): Promise<Decided> {
  const decided = await decide(by.tx, receiptNumber, sql`confirmed_at = now()`);
  if (!decided)
    return asDecided(await statusNow(by.tx, receiptNumber), receiptNumber, ["confirmed", "billed"]);
  await recordOfficeAct(by, { action: "reading.confirmed", ...ofCustomer(decided) });
  return ok({ receiptNumber });
}

/** Rejects a reported reading and mails the reason to who reported it. Twice is the same as once, with one mail. */
export async function rejectReading(
  by: OfficeActor,
  receiptNumber: string,
  reason: string,
): Promise<Decided> {
  const said = reason.trim().slice(0, longestReason);
  if (said === "") return refused("no-reason", "reason");
  const set = sql`rejected_at = now(), rejection_reason = ${said}`;
  const decided = await decide(by.tx, receiptNumber, set);
  if (!decided) return asDecided(await statusNow(by.tx, receiptNumber), receiptNumber, ["rejected"]);
  await Promise.all([
    recordOfficeAct(by, { action: "reading.rejected", ...ofCustomer(decided) }),
    mailTo(by.tx, decided, "reading-rejected", { reason: said }),
  ]);
  return ok({ receiptNumber });
}

/**
 * Asks who reported a reading for another one; the reading waits on, and the list says that it was asked. Twice is the same as
 * once, with one mail. Refused where there is nobody to write to.
 */
export async function askForAnother(
  by: OfficeActor,
  receiptNumber: string,
): Promise<Result<{ receiptNumber: string }, DecisionRefusal | "no-address">> {
  const mayAsk = sql`r.asked_again_at is null and r.confirmation_email is not null`;
  const asked = await decide(by.tx, receiptNumber, sql`asked_again_at = now()`, mayAsk);
  if (!asked) {
    const [reading] = await by.tx.execute<{ asked: boolean }>(
      sql`select asked_again_at is not null as asked from readings where receipt_number = ${receiptNumber}`,
    );
    const status = await statusNow(by.tx, receiptNumber);
    return status === "received" && !reading?.asked
      ? refused("no-address")
      : asDecided(status, receiptNumber, ["received"]);
  }
  await Promise.all([
    recordOfficeAct(by, { action: "reading.asked-again", ...ofCustomer(asked) }),
    mailTo(by.tx, asked, "reading-asked-again", {}),
  ]);
  return ok({ receiptNumber });
}

/** Tells who reported a reading what became of it, where they can be reached. */
async function mailTo<Kind extends "reading-rejected" | "reading-asked-again">(
  tx: Tx,
  { recipient, language, accountId, payerId: _, ...reading }: DecidedRow,
  kind: Kind,
  more: Omit<MailData[Kind], keyof MailData["reading-asked-again"]>,
): Promise<void> {
  if (recipient === null) return;
  await enqueueMail(tx, {
    kind,
    recipient,
    language: isLanguage(language) ? language : defaultLanguage,
    accountId: accountId ?? undefined,
    data: { ...namedInMail(reading), ...more, path: readingPath(reading.number) },
  } as Mail);
}

type DecidedRow = {
  receiptNumber: string;
  number: string;
  serial: string;
  unit: "m3" | "MWh" | "kWh";
  value: string;
  readOn: Day;
  recipient: string | null;
  language: string | null;
  accountId: string | null;
  payerId: string | null;
};

const ofCustomer = ({ accountId, payerId, receiptNumber }: DecidedRow) => ({
  accountId: accountId ?? undefined,
  payerId: payerId === null ? undefined : Number(payerId),
  details: { receiptNumber },
});

/** Marks a pending reading; null where it is none. The `where` decides races with who reported it. */
async function decide(
  tx: Tx,
  receiptNumber: string,
  set: SQL,
  where: SQL = sql`true`,
): Promise<DecidedRow | null> {
  const [row] = await tx.execute<DecidedRow>(sql`
    with decided as (
      update readings r set ${set} where r.receipt_number = ${receiptNumber} and ${isPending} and ${where} returning r.*)
    select d.receipt_number as "receiptNumber", sp.number, m.serial, m.unit, trim_scale(d.value)::text as value,
           d.read_on::text as "readOn", d.confirmation_email as recipient, a.language, a.id::text as "accountId",
           (select t.payer_id from tenures t where t.supply_point_id = d.supply_point_id and t.withdrawn_at is null
               and d.read_on between t.valid_from and coalesce(t.valid_to, 'infinity') limit 1)::text as "payerId"
      from decided d
      join supply_points sp on sp.id = d.supply_point_id
      join meters m on m.id = d.meter_id
      left join accounts a on a.id = d.account_id`);
  return row ?? null;
}

async function statusNow(tx: Tx, receiptNumber: string): Promise<ReadingStatus | null> {
  const [row] = await tx.execute<{ status: ReadingStatus }>(
    sql`select ${statusOf} as status from readings r where r.receipt_number = ${receiptNumber}`,
  );
  return row?.status ?? null;
}

function asDecided(
  status: ReadingStatus | null,
  receiptNumber: string,
  same: readonly ReadingStatus[],
): Decided {
  if (status === null) return refused("unknown-receipt");
  if (same.includes(status)) return ok({ receiptNumber });
  return refused(status === "withdrawn" ? "withdrawn" : "decided-otherwise");
}
