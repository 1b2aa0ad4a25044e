import { sql } from "drizzle-orm";
import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { bytes, key, moment, ofActingAccount } from "@/db/schema/columns";
import { customerWrites } from "@/db/schema/roles";

/** The second factor of a login: a secret shared with an app that shows codes (TOTP, RFC 6238). */
export const secondFactors = pgTable(
  "second_factors",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Encrypted under a key of the portal's, base64url: a copy of the database alone makes no codes. */
    sealedSecret: text().notNull(),
    startedAt: moment().notNull().defaultNow(),
    /** When a code proved that the app has the secret; asked for at login from then on. */
    confirmedAt: moment(),
    /** Number of the last half minute a code of which was taken: none is taken twice (RFC 6238 5.2). */
    lastStep: bigint({ mode: "number" }),
  },
  (t) => customerWrites("second_factors", ofActingAccount(sql`${t.accountId}`)),
);

/** A code for the day the app is gone, as keyed hash; used once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: key(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: bytes().notNull(),
    madeAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (t) => [
    index("recovery_codes_account").on(t.accountId),
    ...customerWrites("recovery_codes", ofActingAccount(sql`${t.accountId}`)),
  ],
);
