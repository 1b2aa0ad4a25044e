import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { key, keyOf, moment, ofActingAccount } from "@/db/schema/columns";
import { payers } from "@/db/schema/payers";
import { appRole, customerWrites, gateReads, officeAll } from "@/db/schema/roles";

/** A login (uporabniški račun). The id is made by the application, so that a row can be added under its own policy. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey(),
    /** The payer code the account was registered with. */
    username: text().notNull(),
    email: text().notNull(),
    passwordHash: text().notNull(),
    displayName: text().notNull(),
    language: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    activatedAt: moment(),
    lockedAt: moment(),
    /** Its holder wants it deleted; it goes some days later, unless they change their mind. */
    deletionRequestedAt: moment(),
    passwordChangedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("accounts_username").on(t.username),
    index("accounts_email_begins").on(sql`folded(${t.email}) text_pattern_ops`),
    index("accounts_words").using(
      "gin",
      sql`folded(${t.username} || ' ' || ${t.displayName} || ' ' || ${t.email}) gin_trgm_ops`,
    ),
    index("accounts_created").on(t.createdAt),
    index("accounts_deletion").on(t.deletionRequestedAt).where(sql`${t.deletionRequestedAt} is not null`),
    check("accounts_email_form", sql`${t.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`),
    ...customerWrites("accounts", ofActingAccount(sql`${t.id}`)),
  ],
);

/** Which payers a login may see. */
export const accountPayers = pgTable(
  "account_payers",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    payerId: keyOf()
      .notNull()
      .references(() => payers.id),
    verifiedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.payerId] }),
    index("account_payers_payer").on(t.payerId),
    ...customerWrites("account_payers", ofActingAccount(sql`${t.accountId}`)),
  ],
);

/** Every decision on the consent: who, which version of which text, what, when. Rows are only added. */
export const consents = pgTable(
  "consents",
  {
    id: key(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    version: text().notNull(),
    language: text().notNull(),
    /** SHA-256 of the text as shown, hexadecimal. */
    textSha256: text().notNull(),
    decision: text().$type<"granted" | "refused" | "withdrawn">().notNull(),
    decidedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("consents_account").on(t.accountId, t.id.desc()),
    check("consents_decision", sql`${t.decision} in ('granted', 'refused', 'withdrawn')`),
    pgPolicy("consents_app_read", {
      for: "select",
      to: appRole,
      using: ofActingAccount(sql`${t.accountId}`),
    }),
    pgPolicy("consents_app_add", {
      for: "insert",
      to: appRole,
      withCheck: ofActingAccount(sql`${t.accountId}`),
    }),
    officeAll("consents"),
    gateReads("consents"),
  ],
);
