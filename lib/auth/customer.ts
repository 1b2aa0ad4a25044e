import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Language } from "@/lib/i18n/languages";

/** The login behind a session. */
export type Account = {
  sessionId: string;
  id: string;
  username: string;
  displayName: string;
  email: string;
  language: Language;
  /** All payers of the login; none before consent. */
  payers: readonly Payer[];
  /** The one whose lists are shown, where one of several was chosen. */
  chosenPayer: Payer | null;
};

/** A payer that a login may see. */
export type Payer = { id: number; code: string; name: string };

declare const passed: unique symbol;

/** Somebody signed in, with or without consent: may decide on the consent, set the language and leave. */
export type AccountHolder = {
  readonly account: Account;
  readonly tx: Tx;
  readonly [passed]: "session" | "consent";
};

/**
 * Somebody signed in who consented: the only key to customers' data. Queries take it first, use its transaction
 * and carry its payers in their WHERE; row-level security stands behind them with the same payers.
 */
export type Customer = {
  readonly account: Account;
  /** All of the login's, or for lists the chosen one. */
  readonly payers: readonly Payer[];
  readonly tx: Tx;
  readonly [passed]: "consent";
};

/**
 * Who may report readings: a customer, or whoever holds a signed reading link, which opens one point of one payer and
 * nothing else of the account.
 */
export type Reporter = {
  readonly account: Pick<Account, "id" | "email" | "language">;
  readonly payers: readonly Pick<Payer, "id">[];
  readonly tx: Tx;
  readonly [passed]: "consent" | "reading-link";
};

/** Who may see which points are a login's: a customer, or whoever holds the secret address of its calendar. */
export type Subscriber = {
  readonly payers: readonly Pick<Payer, "id">[];
  readonly tx: Tx;
  readonly [passed]: "consent" | "calendar";
};

/** Made by the gate alone (`lib/auth/gate.ts`); the linter keeps others away. */
export const asAccountHolder = (tx: Tx, account: Account): AccountHolder =>
  ({ account, tx }) as AccountHolder;

/** Made by the gate alone (`lib/auth/gate.ts`); the linter keeps others away. */
export const asCustomer = (tx: Tx, account: Account, payers: readonly Payer[]): Customer =>
  ({ account, payers, tx }) as Customer;

/** Made by the gate alone (`lib/auth/gate.ts`), for the one point of one payer that a reading link opens. */
export const asReporter = (tx: Tx, account: Reporter["account"], payerId: number): Reporter =>
  ({ account, payers: [{ id: payerId }], tx }) as unknown as Reporter;

/** Made by the gate alone (`lib/auth/gate.ts`), for what a calendar's secret address opens. */
export const asSubscriber = (tx: Tx, payerIds: readonly number[]): Subscriber =>
  ({ payers: payerIds.map((id) => ({ id })), tx }) as unknown as Subscriber;

/** The customer's payers, to stand right of `=` in a WHERE: `t.payer_id = ${payersOf(customer)}`. */
export const payersOf = (customer: Pick<Reporter, "payers">): SQL =>
  sql`any(${`{${customer.payers.map((payer) => payer.id).join(",")}}`}::bigint[])`;
