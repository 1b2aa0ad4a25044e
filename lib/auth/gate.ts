import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import {
  type AccountHolder,
  asAccountHolder,
  asCustomer,
  type Customer,
  type Payer,
} from "@/lib/auth/customer";
import { sessionIdleHours } from "@/lib/auth/session-limits";
import { tokenHash } from "@/lib/auth/token-hash";
import { consentVersion } from "@/lib/consent/version";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";

/** What the gate answers instead of data. */
export type Turned = "signed-out" | "consent-missing";

export type Passed<T> = { ok: true; value: T } | { ok: false; reason: Turned };

type SessionRow = {
  session_id: string;
  account_id: string;
  username: string;
  display_name: string;
  email: string;
  language: string;
  consented: boolean;
  payers: Payer[] | string;
};

/**
 * Opens one transaction for the session of a token and runs `work` with the customer it belongs to.
 * Without a live session or without consent nothing is run (R13, R16, R23, R27); database errors pass through (R17).
 */
export function enterAsCustomer<T>(
  token: string,
  work: (customer: Customer) => Promise<T>,
): Promise<Passed<T>> {
  return enter(token, async (tx, account, row) => {
    if (!row.consented) return { ok: false, reason: "consent-missing" };
    const payers: Payer[] = typeof row.payers === "string" ? JSON.parse(row.payers) : row.payers;
    return { ok: true, value: await work(asCustomer(tx, account, payers)) };
  });
}

/** As `enterAsCustomer`, for what may be done before consent: the decision itself, language, leaving. */
export function enterAsAccountHolder<T>(
  token: string,
  work: (holder: AccountHolder, consented: boolean) => Promise<T>,
): Promise<Passed<T>> {
  return enter(token, async (tx, account, row) => ({
    ok: true,
    value: await work(asAccountHolder(tx, account), row.consented),
  }));
}

function enter<T>(
  token: string,
  pass: (tx: Tx, account: Customer["account"], row: SessionRow) => Promise<Passed<T>>,
): Promise<Passed<T>> {
  return transaction("app", async (tx) => {
    const [row] = await tx.execute<SessionRow>(
      sql`select * from gate_open_session(${tokenHash(token)}, ${consentVersion}, make_interval(hours => ${sessionIdleHours}))`,
    );
    if (!row) return { ok: false, reason: "signed-out" };
    const account = {
      sessionId: row.session_id,
      id: row.account_id,
      username: row.username,
      displayName: row.display_name,
      email: row.email,
      language: isLanguage(row.language) ? row.language : defaultLanguage,
    };
    return pass(tx, account, row);
  });
}
