import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";
import { defaultLanguage, type Language } from "@/lib/i18n/languages";
import type { AnnouncedPlace } from "./announcement";
import type { AnnouncementKind } from "./schema";

/** Whether an announcement waits for its time, is shown, is over or was called off. */
type AnnouncementState = "scheduled" | "shown" | "past" | "withdrawn";

/** An announcement as the office lists it. */
export type ListedAnnouncement = {
  id: string;
  kind: AnnouncementKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  publishedAt: Date;
  writtenAt: Date;
  state: AnnouncementState;
  byMail: boolean;
  mailedAt: Date | null;
  places: AnnouncedPlace[];
  /** Numbers of chosen points. */
  points: string[];
};

/** An announcement with its words, as its form shows it. */
export type OfficeAnnouncement = ListedAnnouncement & {
  revision: number;
  texts: Partial<Record<Language, { title: string; body: string }>>;
};

const pageSize = 30;

type Row = Omit<OfficeAnnouncement, "startsAt" | "endsAt" | "publishedAt" | "writtenAt" | "mailedAt"> &
  Record<"startsAt" | "endsAt" | "publishedAt" | "writtenAt", string> & { mailedAt: string | null };

/** All announcements, newest first, those written before `before` (an id of one) where it is named. */
export async function listAnnouncements(
  { tx }: Staff,
  before: string | null,
): Promise<{ announcements: ListedAnnouncement[]; next: string | null }> {
  const rows = await tx.execute<Row>(sql`
    select ${columns} from announcements a
     where ${before}::text is null
        or (a.written_at, a.id) < (select b.written_at, b.id from announcements b where b.id::text = ${before})
     order by a.written_at desc, a.id desc limit ${pageSize + 1}`);
  const page = rows.slice(0, pageSize).map(asAnnouncement);
  return { announcements: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** One announcement; null where it is unknown. */
export async function findAnnouncement({ tx }: Staff, id: string): Promise<OfficeAnnouncement | null> {
  const [row] = await tx.execute<Row>(sql`select ${columns} from announcements a where a.id::text = ${id}`);
  return row ? asAnnouncement(row) : null;
}

const columns = sql`
  a.id::text as id, a.kind, a.starts_at as "startsAt", a.ends_at as "endsAt", a.published_at as "publishedAt",
  a.written_at as "writtenAt", a.by_mail as "byMail", a.mailed_at as "mailedAt", a.revision,
  case when a.withdrawn_at is not null then 'withdrawn' when a.ends_at <= now() then 'past'
       when a.published_at > now() then 'scheduled' else 'shown' end as state,
  (select w.title from announcement_texts w where w.announcement_id = a.id
    order by w.language = ${defaultLanguage} desc, w.language limit 1) as title,
  (select jsonb_object_agg(w.language, jsonb_build_object('title', w.title, 'body', w.body))
     from announcement_texts w where w.announcement_id = a.id) as texts,
  coalesce((select jsonb_agg(jsonb_build_object('service', g.service, 'postcode', g.postcode, 'street', g.street) order by g.id)
     from announcement_targets g where g.announcement_id = a.id and g.supply_point_id is null), '[]'::jsonb) as places,
  coalesce((select jsonb_agg(sp.number order by g.id) from announcement_targets g
     join supply_points sp on sp.id = g.supply_point_id where g.announcement_id = a.id), '[]'::jsonb) as points`;

const asAnnouncement = (row: Row): OfficeAnnouncement => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  publishedAt: new Date(row.publishedAt),
  writtenAt: new Date(row.writtenAt),
  mailedAt: row.mailedAt ? new Date(row.mailedAt) : null,
});
