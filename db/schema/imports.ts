import { sql } from "drizzle-orm";
import { integer, jsonb, pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
import { key, moment } from "@/db/schema/columns";
import { appRole, officeAll } from "@/db/schema/roles";

/** Rows of one file: read, refused, and what the merge did with the rest. */
export type FileCounts = {
  rows: number;
  refused: number;
  added: number;
  changed: number;
  unchanged: number;
  closed: number;
};

/** One finished import of billing data; an import that failed leaves no row. */
export const imports = pgTable(
  "imports",
  {
    id: key(),
    mode: text().$type<"full" | "changes">().notNull(),
    /** SHA-256 over the files, hexadecimal. */
    filesSha256: text().notNull(),
    startedAt: moment().notNull(),
    finishedAt: moment().notNull().defaultNow(),
    files: jsonb().$type<Record<string, FileCounts>>().notNull(),
    refusedRows: integer().notNull(),
    /** The newest moment of which it said what is open; null where it brought no open items. */
    openItemsAsOf: moment(),
  },
  // Nobody's data. A grant of columns narrows it to when the billing system last spoke, which pages say.
  () => [pgPolicy("imports_app", { for: "select", to: appRole, using: sql`true` }), officeAll("imports")],
);
