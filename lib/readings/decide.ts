import { type SQL, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import type { Day } from "@/lib/dates";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { namedInMail } from "@/lib/readings/reading-mail";
import { isPending, type ReadingStatus, statusOf } from "@/lib/readings/status";
import { ok, type Result, refused } from "@/lib/result";
import { readingPath } from "@/lib/supply-points/paths";

type Decided = Result<
  { receiptNumber: string },
  "unknown-receipt" | "withdrawn" | "decided-otherwise" | "no-reason"
>;

const longestReason = 500;

/** Takes a reported reading over for billing: it can be corrected or withdrawn no more. Twice is the same as once. */
export function confirmReading(receiptNumber: string, officeName?: string): Promise<Decided> {
  return transaction("office", async (tx) => {
    const decided = await decide(tx, receiptNumber, sql`confirmed_at = now()`);
    if (!decided)
      return asDecided(await statusNow(tx, receiptNumber), receiptNumber, ["confirmed", "billed"]);
    await recordAudit(tx, {
      actor: "staff",
      action: "reading.confirmed",
      ...ofCustomer(decided, officeName),
    });
    return ok({ receiptNumber });
  });
}

/** Rejects a reported reading and mails the reason to who reported it. Twice is the same as once, with one mail. */
export function rejectReading(receiptNumber: string, reason: string, officeName?: string): Promise<Decided> {
  const said = reason.trim().slice(0, longestReason);
  if (said === "") return Promise.resolve(refused("no-reason"));
  return transaction("office", async (tx) => {
    const set = sql`rejected_at = now(), rejection_reason = ${said}`;
    const decided = await decide(tx, receiptNumber, set);
    if (!decided) return asDecided(await statusNow(tx, receiptNumber), receiptNumber, ["rejected"]);
    const { recipient, language, accountId, payerId: _, ...reading } = decided;
    await Promise.all([
      recordAudit(tx, { actor: "staff", action: "reading.rejected", ...ofCustomer(decided, officeName) }),
      recipient !== null &&
        enqueueMail(tx, {
          kind: "reading-rejected",
          recipient,
          language: isLanguage(language) ? language : defaultLanguage,
          accountId: accountId ?? undefined,
          data: { ...namedInMail(reading), reason: said, path: readingPath(reading.number) },
        }),
    ]);
    return ok({ receiptNumber });
  });
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

const ofCustomer = ({ accountId, payerId, receiptNumber }: DecidedRow, officeName?: string) => ({
  accountId: accountId ?? undefined,
  payerId: payerId === null ? undefined : Number(payerId),
  officeName,
  details: { receiptNumber },
});

/** Marks a pending reading; null where it is none. The `where` decides races with who reported it. */
async function decide(tx: Tx, receiptNumber: string, set: SQL): Promise<DecidedRow | null> {
  const [row] = await tx.execute<DecidedRow>(sql`
    with decided as (
      update readings r set ${set} where r.receipt_number = ${receiptNumber} and ${isPending} returning r.*)
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
