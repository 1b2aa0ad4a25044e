import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, key, moment } from "@/db/schema/columns";
import { officeAll } from "@/db/schema/roles";

/** Somebody of the office. Gone ones are locked, not deleted: what they did keeps its name. */
export const staff = pgTable(
  "staff",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** As customers and colleagues read it. */
    name: text().notNull(),
    role: text().$type<"operator" | "admin">().notNull(),
    language: text().notNull(),
    /** Null until the invitation was taken. */
    passwordHash: text(),
    invitedAt: moment().notNull().defaultNow(),
    activatedAt: moment(),
    lockedAt: moment(),
  },
  (t) => [
    uniqueIndex("staff_email").on(t.email),
    check("staff_role", sql`${t.role} in ('operator', 'admin')`),
    check("staff_email_form", sql`${t.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`),
    check("staff_name", sql`char_length(${t.name}) between 1 and 100`),
    check("staff_activated", sql`${t.activatedAt} is null or ${t.passwordHash} is not null`),
    officeAll("staff"),
  ],
);

const ofStaff = () =>
  uuid()
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" });

/** A browser in which somebody of the office is signed in; as `sessions`, apart from customers' (R13). */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    id: uuid().primaryKey(),
    tokenHash: bytes().notNull().unique(),
    staffId: ofStaff(),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    userAgent: text(),
    /** Whence it was begun, where a trusted proxy says so (R7). */
    address: text(),
  },
  (t) => [
    index("staff_sessions_staff").on(t.staffId),
    index("staff_sessions_expiry").on(t.expiresAt),
    officeAll("staff_sessions"),
  ],
);

/** A key for one purpose of somebody of the office, stored as SHA-256, used once (R8). */
export const staffTokens = pgTable(
  "staff_tokens",
  {
    id: key(),
    purpose: text().$type<"invitation" | "second-step">().notNull(),
    tokenHash: bytes().notNull().unique(),
    staffId: ofStaff(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    index("staff_tokens_staff").on(t.staffId, t.purpose),
    check("staff_tokens_purpose", sql`${t.purpose} in ('invitation', 'second-step')`),
    officeAll("staff_tokens"),
  ],
);

/** The second factor of somebody of the office, without which nobody of it gets in (TOTP, RFC 6238). */
export const staffSecondFactors = pgTable(
  "staff_second_factors",
  {
    staffId: uuid()
      .primaryKey()
      .references(() => staff.id, { onDelete: "cascade" }),
    sealedSecret: text().notNull(),
    startedAt: moment().notNull().defaultNow(),
    confirmedAt: moment(),
    /** Number of the last half minute a code of which was taken. */
    lastStep: bigint({ mode: "number" }),
  },
  () => [officeAll("staff_second_factors")],
);

/** A code for the day the app is gone, as keyed hash; used once. */
export const staffRecoveryCodes = pgTable(
  "staff_recovery_codes",
  {
    id: key(),
    staffId: ofStaff(),
    codeHash: bytes().notNull(),
    madeAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (t) => [index("staff_recovery_codes_staff").on(t.staffId), officeAll("staff_recovery_codes")],
);
