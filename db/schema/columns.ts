import { type SQL, sql } from "drizzle-orm";
import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** Surrogate key, never shown outside. */
export const key = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** Reference to a surrogate key. */
export const keyOf = () => bigint({ mode: "number" });

/** A moment, with time zone. */
export const moment = () => timestamp({ withTimezone: true, mode: "date" });

/** Raw bytes, such as a SHA-256. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** The payers the running transaction may see, as the gate set them; evaluated once a query (R25). */
const visiblePayers = sql`any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[])`;

/** True for rows of a payer the transaction may see. */
export const ofVisiblePayer = (payerId: SQL): SQL => sql`${payerId} = ${visiblePayers}`;

/** True for rows of the account the transaction acts for. */
export const ofActingAccount = (accountId: SQL): SQL =>
  sql`${accountId} = (select nullif(current_setting('app.account', true), '')::uuid)`;

/**
 * True for a point at the time it was a visible payer's, or the linked payer's where a signed reading link opened that one
 * point. One list of payers and no `or`: only so does the index on payers answer, however many there are.
 */
export const ofVisibleTenure = (supplyPointId: SQL, payerId: SQL): SQL =>
  sql`${payerId} = any ((select string_to_array(nullif(concat_ws(',', nullif(current_setting('app.payers', true), ''),
      nullif(current_setting('app.linked_payer', true), '')), ''), ',')::bigint[])::bigint[])
    and coalesce(${supplyPointId} = (select nullif(current_setting('app.linked_point', true), '')::bigint), true)`;

/** True for what the login reported, signed in or by a reading link: a link opens nothing else of the account. */
export const ofReportingAccount = (accountId: SQL): SQL =>
  sql`${accountId} = (select coalesce(nullif(current_setting('app.account', true), ''),
    nullif(current_setting('app.reporter', true), ''))::uuid)`;
