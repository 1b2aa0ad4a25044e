import { sql } from "drizzle-orm";
import {
  as,
  asTheyAre,
  type ExportedTable,
  ofAccount,
  payerCode,
  pointNumber,
  withheld,
} from "@/lib/data-export/exported-table";

/** The login itself, what its holder chose, and what keeps it safe. */
export const accountTables: readonly ExportedTable[] = [
  {
    table: "accounts",
    file: "account",
    eyes: "customer",
    own: ({ accountId }) => sql`t.id = ${accountId}::uuid`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      ...asTheyAre("username", "email", "display_name", "language", "created_at", "activated_at"),
      ...asTheyAre("locked_at", "deletion_requested_at", "password_changed_at"),
      ...withheld("secret", "password_hash"),
    },
  },
  {
    table: "account_payers",
    file: "account-payers",
    eyes: "customer",
    own: ofAccount,
    order: ["payer_id"],
    columns: { ...withheld("internal", "account_id"), payer_id: payerCode, ...asTheyAre("verified_at") },
  },
  {
    table: "consents",
    file: "consents",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id"),
      ...asTheyAre("decision", "decided_at", "version", "language", "text_sha256"),
    },
  },
  {
    table: "sessions",
    file: "logins",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id"),
      ...withheld("secret", "token_hash"),
      ...asTheyAre("created_at", "last_seen_at", "expires_at", "user_agent"),
      payer_id: payerCode,
    },
  },
  {
    table: "tokens",
    file: "keys-sent",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id"),
      ...withheld("secret", "token_hash"),
      ...asTheyAre("purpose", "created_at", "expires_at", "used_at", "new_email"),
    },
  },
  {
    table: "mail_preferences",
    file: "mail-preferences",
    eyes: "customer",
    own: ofAccount,
    order: ["kind"],
    columns: { ...withheld("internal", "account_id"), ...asTheyAre("kind", "wanted_since") },
  },
  {
    table: "point_names",
    file: "supply-point-names",
    eyes: "customer",
    own: ofAccount,
    order: ["supply_point_id"],
    columns: {
      ...withheld("internal", "account_id"),
      supply_point_id: pointNumber,
      ...asTheyAre("name", "named_at"),
    },
  },
  {
    table: "second_factors",
    file: "second-factor",
    eyes: "customer",
    own: ofAccount,
    order: ["account_id"],
    columns: {
      ...withheld("internal", "account_id"),
      ...withheld("secret", "sealed_secret", "last_step"),
      ...asTheyAre("started_at", "confirmed_at"),
    },
  },
  {
    table: "recovery_codes",
    file: "recovery-codes",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id"),
      ...withheld("secret", "code_hash"),
      ...asTheyAre("made_at", "used_at"),
    },
  },
  {
    table: "calendar_feeds",
    file: "calendar-address",
    eyes: "customer",
    own: ofAccount,
    order: ["account_id"],
    columns: {
      ...withheld("internal", "account_id"),
      ...withheld("secret", "secret_hash"),
      ...asTheyAre("made_at"),
    },
  },
  {
    table: "data_exports",
    file: "copies-of-data",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id", "leased_until", "attempts"),
      ...asTheyAre("requested_at", "made_at", "failed_at", "expires_at"),
      size: as("bytes", sql`t.size`),
    },
  },
];
