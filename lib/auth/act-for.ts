import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Opens the rest of the transaction for one account's own rows (policies of `accounts`, `account_payers`,
 * `consents`). For what happens before there is a session, once a key, a password or an invoice has named the account.
 */
export async function actFor(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(actingFor(accountId));
}

const actingFor = (accountId: string): SQL => sql`select set_config('app.account', ${accountId}, true)`;
