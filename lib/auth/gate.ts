import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import {
  type AccountHolder,
  asAccountHolder,
  asCustomer,
  asReporter,
  asSubscriber,
  type Customer,
  type Payer,
  type Reporter,
  type Subscriber,
} from "@/lib/auth/customer";
import { readingLinkDays, reminderOfKey } from "@/lib/auth/reading-link";
import { sessionIdleHours } from "@/lib/auth/session-limits";
import { tokenHash } from "@/lib/auth/token-hash";
import { consentVersion } from "@/lib/consent/version";
import { today } from "@/lib/dates";
import { defaultLanguage, isLanguage, type Language } from "@/lib/i18n/languages";
import { log } from "@/lib/log";

/** What the gate answers instead of data. */
export type Turned = "signed-out" | "consent-missing";

export type Passed<T> = { ok: true; value: T } | { ok: false; reason: Turned };

/**
 * Whether `customer.payers` are all of the login's, or the one that is looked at where one was chosen. The database opens
 * all of them either way: the choice is for lists and sums, and closes no bill that a mail leads to.
 */
export type Scope = "all-payers" | "chosen-payer";

/** The gate for one session, to be passed once or many times. */
export type Enter = <T>(work: (customer: Customer) => Promise<T>) => Promise<Passed<T>>;

type SessionRow = {
  session_id: string;
  account_id: string;
  username: string;
  display_name: string;
  email: string;
  language: string;
  consented: boolean;
  payers: Payer[] | string;
  chosen_payer: string | null;
};

/**
 * Opens one transaction for the session of a token and runs `work` with the customer it belongs to.
 * Without a live session or without consent nothing is run (R13, R16, R23, R27); database errors pass through (R17).
 */
export function enterAsCustomer<T>(
  token: string,
  work: (customer: Customer) => Promise<T>,
  scope: Scope = "all-payers",
): Promise<Passed<T>> {
  return enter(token, async (tx, account, row) => {
    if (!row.consented) return { ok: false, reason: "consent-missing" };
    const { payers, chosenPayer } = account;
    const looked = scope === "chosen-payer" && chosenPayer ? [chosenPayer] : payers;
    return { ok: true, value: await work(asCustomer(tx, account, looked)) };
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

/** The one point that a reading link opens; by the name its holder gave it, if any. */
export type LinkedPoint = { supplyPoint: string; pointName: string | null };

/**
 * Opens one transaction for the point that a reminder's link was sent for and runs `work` with who may report its
 * readings. Nothing of the account opens beside it. Null, and nothing is run, where the key is forged or too old, the
 * consent does not hold any more or the point is another's by now; the log alone knows which (R35).
 */
export async function enterByReadingLink<T>(
  key: string,
  work: (reporter: Reporter, link: LinkedPoint) => Promise<T>,
): Promise<{ value: T } | null> {
  const reminder = reminderOfKey(key);
  if (!reminder) return refusedLink("forged");
  return transaction("app", async (tx) => {
    const [row] = await tx.execute<LinkRow>(
      sql`select * from gate_open_reading_link(${reminder}::uuid, ${consentVersion}, make_interval(days => ${readingLinkDays}), ${today()}::date)`,
    );
    if (!row) return refusedLink("dead");
    const {
      account_id: id,
      email,
      language,
      payer_id,
      supply_point: supplyPoint,
      point_name: pointName,
    } = row;
    const account = { id, email, language: isLanguage(language) ? language : defaultLanguage };
    return { value: await work(asReporter(tx, account, Number(payer_id)), { supplyPoint, pointName }) };
  });
}

/**
 * Opens one transaction for the secret address of a login's calendar and runs `work` with who may see which points are the
 * login's, and in its language. Null, and nothing is run, where the address is unknown, taken back or replaced, the account
 * locked or the consent withdrawn: nobody is told which.
 */
export function enterByCalendarKey<T>(
  key: string,
  work: (subscriber: Subscriber, language: Language) => Promise<T>,
): Promise<{ value: T } | null> {
  return transaction("app", async (tx) => {
    const [row] = await tx.execute<{ language: string; payers: number[] }>(
      sql`select * from gate_open_calendar(${tokenHash(key)}, ${consentVersion})`,
    );
    if (!row) {
      log.warn({ event: "calendar.refused" });
      return null;
    }
    const language = isLanguage(row.language) ? row.language : defaultLanguage;
    return { value: await work(asSubscriber(tx, row.payers), language) };
  });
}

type LinkRow = {
  account_id: string;
  email: string;
  language: string;
  payer_id: string;
  supply_point: string;
  point_name: string | null;
};

function refusedLink(reason: "forged" | "dead"): null {
  log.warn({ event: "reading-link.refused", reason });
  return null;
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
    const payers: Payer[] = typeof row.payers === "string" ? JSON.parse(row.payers) : row.payers;
    const account = {
      sessionId: row.session_id,
      id: row.account_id,
      username: row.username,
      displayName: row.display_name,
      email: row.email,
      language: isLanguage(row.language) ? row.language : defaultLanguage,
      payers,
      chosenPayer: payers.find((payer) => payer.id === Number(row.chosen_payer)) ?? null,
    };
    return pass(tx, account, row);
  });
}
