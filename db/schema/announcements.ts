import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { bytes, key, keyOf, moment, ofActingAccount } from "@/db/schema/columns";
import { appRole, customerReads, customerWrites, gateReads, officeAll } from "@/db/schema/roles";
import { service, supplyPoints } from "@/db/schema/supply-points";

/** What goes on in town: a planned outage, meter readers in the street, news. It is shown from `publishedAt` until `endsAt`. */
export const announcements = pgTable(
  "announcements",
  {
    id: uuid().primaryKey(),
    kind: text().$type<"outage" | "meter-reading" | "news">().notNull(),
    /** When what is announced takes place; after its end the announcement is gone from every page by itself. */
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    publishedAt: moment().notNull(),
    withdrawnAt: moment(),
    /** False where it is for chosen points only: then nobody else sees it. */
    isPublic: boolean().notNull(),
    /** Whether those it touches get it by mail, and when those mails were made. */
    byMail: boolean().notNull().default(true),
    mailedAt: moment(),
    /** Grows with each change, as calendars ask (RFC 5545 3.8.7.4, SEQUENCE). */
    revision: integer().notNull().default(0),
    writtenAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("announcements_end").on(t.endsAt),
    index("announcements_to_mail").on(t.publishedAt).where(sql`${t.byMail} and ${t.mailedAt} is null`),
    check("announcements_kind", sql`${t.kind} in ('outage', 'meter-reading', 'news')`),
    check("announcements_times", sql`${t.endsAt} >= ${t.startsAt}`),
    ...customerReads(
      "announcements",
      sql`${t.publishedAt} <= now() and (${t.isPublic} or exists (
        select 1 from announcement_targets target join tenures on tenures.supply_point_id = target.supply_point_id
        where target.announcement_id = ${t.id}))`,
    ),
  ],
);

const ofShownAnnouncement = (table: string) =>
  sql`exists (select 1 from announcements where announcements.id = ${sql.raw(table)}.announcement_id)`;

/** The words of an announcement, once a language; a reader whose language is missing gets the first language's. */
export const announcementTexts = pgTable(
  "announcement_texts",
  {
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id, { onDelete: "cascade" }),
    language: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.announcementId, t.language] }),
    check("announcement_texts_title", sql`char_length(${t.title}) between 1 and 120`),
    check("announcement_texts_body", sql`char_length(${t.body}) between 1 and 4000`),
    ...customerReads("announcement_texts", ofShownAnnouncement("announcement_texts")),
  ],
);

/** Whom an announcement touches: points that fit everything a row names. Without a row it touches everyone. */
export const announcementTargets = pgTable(
  "announcement_targets",
  {
    id: key(),
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id, { onDelete: "cascade" }),
    service: service(),
    postcode: text(),
    /** Name of a street, without house numbers. */
    street: text(),
    supplyPointId: keyOf().references(() => supplyPoints.id),
  },
  (t) => [
    index("announcement_targets_announcement").on(t.announcementId),
    index("announcement_targets_point").on(t.supplyPointId),
    check(
      "announcement_targets_named",
      sql`num_nonnulls(${t.service}, ${t.postcode}, ${t.street}, ${t.supplyPointId}) > 0`,
    ),
    // Not by the announcement, which asks here whom it is for; a chosen point shows to whose it is.
    pgPolicy("announcement_targets_app", {
      for: "select",
      to: appRole,
      using: sql`${t.supplyPointId} is null
        or exists (select 1 from tenures where tenures.supply_point_id = ${t.supplyPointId})`,
    }),
    officeAll("announcement_targets"),
    gateReads("announcement_targets"),
  ],
);

/** The secret address of a login's calendar, as SHA-256; a new one replaces it, without a row there is none. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    secretHash: bytes().notNull(),
    madeAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("calendar_feeds_secret").on(t.secretHash),
    ...customerWrites("calendar_feeds", ofActingAccount(sql`${t.accountId}`)),
  ],
);
