import { sql } from "drizzle-orm";
import { check, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, keyOf, moment, ofActingAccount, ofReportingAccount } from "@/db/schema/columns";
import { readings } from "@/db/schema/readings";
import { appRole, officeAll } from "@/db/schema/roles";

const ofOwnReading = sql`exists (select 1 from readings where readings.id = reading_photos.reading_id
  and ${ofActingAccount(sql`readings.account_id`)})`;
const addedByReporter = sql`exists (select 1 from readings where readings.id = reading_photos.reading_id
  and ${ofReportingAccount(sql`readings.account_id`)})`;

/** The photo that came with a reported reading, one at most, made anew by us: at most 1600 px, without what the camera wrote into it. */
export const readingPhotos = pgTable(
  "reading_photos",
  {
    id: uuid().primaryKey(),
    readingId: keyOf()
      .notNull()
      .references(() => readings.id, { onDelete: "cascade" }),
    mediaType: text().$type<"image/jpeg">().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    size: integer().notNull(),
    /** The picture itself, or its key in the object store. */
    content: bytes(),
    storeKey: text(),
    addedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("reading_photos_reading").on(t.readingId),
    check("reading_photos_one_place", sql`(${t.content} is null) <> (${t.storeKey} is null)`),
    check("reading_photos_small", sql`${t.width} between 1 and 1600 and ${t.height} between 1 and 1600`),
    pgPolicy("reading_photos_app_read", { for: "select", to: appRole, using: ofOwnReading }),
    pgPolicy("reading_photos_app_add", { for: "insert", to: appRole, withCheck: addedByReporter }),
    officeAll("reading_photos"),
  ],
);
