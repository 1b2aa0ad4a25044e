import { type SQL, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { actFor } from "@/lib/auth/act-for";
import { asCustomer, type Customer } from "@/lib/auth/customer";
import type { Passed } from "@/lib/auth/gate";
import { consentVersion } from "@/lib/consent/version";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";

/**
 * Opens one transaction with the eyes of who asked for a copy of their data and is not there while it is made. Nothing
 * opens where that copy is not waiting to be made, or where the account could not pass by itself: locked, not activated,
 * without consent to the text in force (R27).
 */
export const enterForDataExport = <T>(
  { id, accountId }: { id: string; accountId: string },
  work: (customer: Customer) => Promise<T>,
): Promise<Passed<T>> =>
  transaction("app", (tx) =>
    enterFor(
      tx,
      accountId,
      sql`exists (select 1 from data_exports e where e.id = ${id}::uuid and e.account_id = a.id
            and e.made_at is null and e.failed_at is null)`,
      work,
    ),
  );

/**
 * Opens one transaction that can only read, with the eyes of a customer, for somebody of the office whom their own gate let
 * in and whose look stands in the log already. Nothing opens where the customer would see nothing: R27 holds for the office
 * too.
 */
export const enterAsSeenByOffice = <T>(
  accountId: string,
  work: (customer: Customer) => Promise<T>,
): Promise<Passed<T>> =>
  transaction("app", async (tx) => {
    await tx.execute(sql`set transaction read only`);
    return enterFor(tx, accountId, sql`true`, work);
  });

type AbsentRow = {
  username: string;
  display_name: string;
  email: string;
  language: string;
  consented: boolean;
  payers: string;
};

async function enterFor<T>(
  tx: Tx,
  accountId: string,
  asked: SQL,
  work: (customer: Customer) => Promise<T>,
): Promise<Passed<T>> {
  await actFor(tx, accountId);
  const [row] = await tx.execute<AbsentRow>(sql`
    select a.username, a.display_name, a.email, a.language,
           coalesce((select string_agg(payer_id::text, ',') from account_payers where account_id = a.id), '') as payers,
           coalesce((select d.decision = 'granted' and d.version = ${consentVersion} from consents d
                      where d.account_id = a.id order by d.id desc limit 1), false) as consented
      from accounts a
     where a.id = ${accountId}::uuid and a.locked_at is null and a.activated_at is not null and ${asked}`);
  if (!row) return { ok: false, reason: "signed-out" };
  if (!row.consented) return { ok: false, reason: "consent-missing" };
  await tx.execute(sql`select set_config('app.payers', ${row.payers}, true)`);
  const payers = (
    await tx.execute<{ id: string; code: string; name: string }>(sql`select id, code, name from payers`)
  ).map((payer) => ({ ...payer, id: Number(payer.id) }));
  const account = {
    sessionId: "",
    id: accountId,
    username: row.username,
    displayName: row.display_name,
    email: row.email,
    language: isLanguage(row.language) ? row.language : defaultLanguage,
    payers,
    chosenPayer: null,
  };
  return { ok: true, value: await work(asCustomer(tx, account, payers)) };
}
