import { sql } from "drizzle-orm";
import { noteLook } from "@/lib/audit/note-look";
import type { Staff } from "@/lib/auth/staff";
import { fromPath } from "@/lib/from-path";

/** A login of a payer, by its id and the payer's code. */
export type LoginOfPayer = { account: string; payer: string; username: string };

/** The segments of an address that name a login, as the address has them. */
type Named = { code: string; account: string };

/** The login that an address names; null where the payer has no such login. */
export async function loginOfPayer({ tx }: Staff, { code, account }: Named): Promise<LoginOfPayer | null> {
  const [login] = await tx.execute<LoginOfPayer>(sql`
    select a.id::text as account, p.code as payer, a.username
      from account_payers ap join accounts a on a.id = ap.account_id join payers p on p.id = ap.payer_id
     where a.id::text = ${fromPath(account)} and p.code = ${fromPath(code)}`);
  return login ?? null;
}

/** As `loginOfPayer`, noting in the log, where its holder reads it, that somebody looks with their eyes. */
export async function lookAsLogin(staff: Staff, named: Named): Promise<LoginOfPayer | null> {
  const login = await loginOfPayer(staff, named);
  if (login) await noteLook(staff, { action: "account.viewed-as-customer", accountId: login.account });
  return login;
}
