import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { defaultLanguage, type Language } from "@/lib/i18n/languages";
import type { Service } from "@/lib/supply-points/meters";
import { fits, targetsIn } from "./fits";
import type { AnnouncementKind } from "./schema";

/** A place that an announcement is for, as the office named it. */
export type AnnouncedPlace = { service: Service | null; postcode: string | null; street: string | null };

/** An announcement as somebody reads it. */
export type Announcement = {
  id: string;
  kind: AnnouncementKind;
  startsAt: Date;
  endsAt: Date;
  publishedAt: Date;
  changedAt: Date;
  withdrawn: boolean;
  /** Grows with each change. */
  revision: number;
  /** The language that title and body are in: the portal's first where the reader's is missing. */
  language: Language;
  title: string;
  body: string;
  /** Empty where it is for everyone, or for chosen points. */
  places: AnnouncedPlace[];
  /** Which of the reader's points it touches, by name; empty where it touches none, or everyone. */
  points: { number: string; name: string }[];
};

type Asked = {
  /** Query of the reader's points: `number`, `name` and what `fits` asks for. */
  points?: SQL;
  /** Beside that they are published and not past. */
  which: SQL;
  language: Language;
};

const most = 200;

/** Announcements that are not past: first what happens, soonest first, then news, newest first. */
export async function announcementsIn(tx: Tx, { points, which, language }: Asked): Promise<Announcement[]> {
  const rows = await tx.execute<Row>(sql`
    with mine as materialized (${points ?? noPoints})
    select a.id::text as id, a.kind, a.starts_at, a.ends_at, a.published_at, a.changed_at, a.revision,
           a.withdrawn_at is not null as withdrawn, words.language, words.title, words.body, touched.points, aimed.places
      from announcements a
      cross join lateral (
        select w.language, w.title, w.body from announcement_texts w where w.announcement_id = a.id
         order by w.language = ${language} desc, w.language = ${defaultLanguage} desc, w.language limit 1) words
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('service', g.service, 'postcode', g.postcode, 'street', g.street)
                 order by g.id) filter (where g.supply_point_id is null), '[]'::jsonb) as places, count(*) as targets
          from announcement_targets g where g.announcement_id = a.id) aimed
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('number', sp.number, 'name', sp.name)
                 order by sp.name collate "sl-x-icu", sp.number), '[]'::jsonb) as points
          from mine sp
         where exists (select from (${targetsIn(sql`announcement_targets target where target.announcement_id = a.id`)}) g
                        where ${fits})) touched
     where a.ends_at > now() and a.published_at <= now() and ${which}
     order by a.kind = 'news', case when a.kind = 'news' then now() - a.published_at else a.starts_at - now() end, a.id
     limit ${most}`);
  return rows.map(({ starts_at, ends_at, published_at, changed_at, ...row }) => ({
    ...row,
    startsAt: new Date(starts_at),
    endsAt: new Date(ends_at),
    publishedAt: new Date(published_at),
    changedAt: new Date(changed_at),
  }));
}

type Row = Omit<Announcement, "startsAt" | "endsAt" | "publishedAt" | "changedAt"> &
  Record<"starts_at" | "ends_at" | "published_at" | "changed_at", string>;

const noPoints = sql`
  select null::bigint as id, null as number, null as name, null::service[] as services, null as postcode,
         null as plain_street where false`;

/** What the reader's points are touched by, and what is for everyone: of a public one all targets are seen. */
export const touching = sql`(touched.points <> '[]'::jsonb or (a.is_public and aimed.targets = 0))`;

export const notWithdrawn = sql`a.withdrawn_at is null`;
