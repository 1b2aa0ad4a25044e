import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { key, keyOf, moment } from "@/db/schema/columns";
import { readings } from "@/db/schema/readings";
import { officeAll } from "@/db/schema/roles";
import { staff } from "@/db/schema/staff";

/** One handing over of confirmed readings to the billing system; its number is its key. */
export const readingBatches = pgTable(
  "reading_batches",
  {
    number: key(),
    madeAt: moment().notNull().defaultNow(),
    /** Null where the command line made it. */
    madeById: uuid().references(() => staff.id),
    madeBy: text(),
    readings: integer().notNull(),
    /** Given back: its readings wait for the next one. */
    takenBackAt: moment(),
    takenBackById: uuid().references(() => staff.id),
    takenBackBy: text(),
  },
  (t) => [index("reading_batches_made").on(t.madeAt), officeAll("reading_batches")],
);

/** Which readings a batch holds. A reading is in one batch at most that was not taken back. */
export const readingBatchRows = pgTable(
  "reading_batch_rows",
  {
    batchNumber: keyOf()
      .notNull()
      .references(() => readingBatches.number),
    readingId: keyOf()
      .notNull()
      .references(() => readings.id),
    takenBackAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.batchNumber, t.readingId] }),
    uniqueIndex("reading_batch_rows_once").on(t.readingId).where(sql`${t.takenBackAt} is null`),
    officeAll("reading_batch_rows"),
  ],
);
