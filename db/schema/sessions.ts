import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { bytes, key, keyOf, moment } from "@/db/schema/columns";
import { payers } from "@/db/schema/payers";

/** A signed-in browser. Holds hashes and times only; revoked by deleting the row (R13). */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    tokenHash: bytes().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    /** Absolute end; the idle end follows from `lastSeenAt` (R16). */
    expiresAt: moment().notNull(),
    userAgent: text(),
    /** The one payer whose lists are shown; null for all of the login's. */
    payerId: keyOf().references(() => payers.id, { onDelete: "set null" }),
  },
  (t) => [index("sessions_account").on(t.accountId), index("sessions_expiry").on(t.expiresAt)],
);

/** A key sent by mail or given out on a page, stored as SHA-256, for one purpose, used once (R8). */
export const tokens = pgTable(
  "tokens",
  {
    id: key(),
    purpose: text()
      .$type<
        | "activate"
        | "resend-activation"
        | "reset-password"
        | "delete-account"
        | "change-email"
        | "second-factor"
      >()
      .notNull(),
    tokenHash: bytes().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** The address that a key of a change of address confirms. */
    newEmail: text(),
  },
  (t) => [
    index("tokens_account").on(t.accountId, t.purpose),
    check(
      "tokens_purpose",
      sql`${t.purpose} in ('activate', 'resend-activation', 'reset-password', 'delete-account', 'change-email', 'second-factor')`,
    ),
    check("tokens_new_email", sql`(${t.purpose} = 'change-email') = (${t.newEmail} is not null)`),
  ],
);

/** A captcha given out: a picture's answer as keyed hash, or a proof-of-work challenge (R33). */
export const captchas = pgTable(
  "captchas",
  {
    id: uuid().primaryKey(),
    kind: text().$type<"picture" | "work">().notNull(),
    /** Keyed hash of the answer; for work the challenge itself. */
    secret: bytes().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    index("captchas_expiry").on(t.expiresAt),
    check("captchas_kind", sql`${t.kind} in ('picture', 'work')`),
  ],
);

/** One counted event of a throttle: a failed login of a name, a request of an address. Keys are keyed hashes (R6). */
export const throttleEvents = pgTable(
  "throttle_events",
  {
    id: key(),
    scope: text().notNull(),
    keyHash: bytes().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (t) => [index("throttle_events_key").on(t.scope, t.keyHash, t.at), index("throttle_events_at").on(t.at)],
);
