import { type SQL, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { Customer, Subscriber } from "@/lib/auth/customer";
import { type Day, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { ownName } from "@/lib/supply-points/queries";
import { holdsOn } from "@/lib/supply-points/tenure";
import { type Announcement, announcementsIn, notWithdrawn, touching } from "./announcement";
import { askedOfPoint, suppliedOn } from "./fits";

/** What anybody may read, whoever it is for; nothing that is for chosen points only. */
export const publicAnnouncements = (language: Language): Promise<Announcement[]> =>
  transaction("app", (tx) => announcementsIn(tx, { language, which: sql`a.is_public and ${notWithdrawn}` }));

/** What a customer may read: what anybody may and what is for chosen points of theirs, with the points that are touched. */
export const announcementsFor = (customer: Customer, language: Language): Promise<Announcement[]> =>
  announcementsIn(customer.tx, {
    language,
    points: pointsOf(customer, today(), nameFor(customer)),
    which: sql`(a.is_public or touched.points <> '[]'::jsonb) and ${notWithdrawn}`,
  });

/** What touches points that are the customer's on a day, or everyone. */
export const announcementsTouching = (
  customer: Customer,
  language: Language,
  day: Day,
): Promise<Announcement[]> =>
  announcementsIn(customer.tx, {
    language,
    points: pointsOf(customer, day, nameFor(customer)),
    which: sql`${touching} and ${notWithdrawn}`,
  });

/** What belongs in a calendar of who has these points: no news, and what was called off stays until its time is over. */
export const eventsFor = (subscriber: Subscriber, language: Language): Promise<Announcement[]> =>
  announcementsIn(subscriber.tx, {
    language,
    points: pointsOf(subscriber, today(), sql`sp.street`),
    which: sql`${touching} and a.kind <> 'news'`,
  });

const nameFor = (customer: Customer): SQL => sql`coalesce(${ownName(customer)}, sp.street)`;

const pointsOf = (reader: Pick<Subscriber, "payers">, day: Day, name: SQL): SQL => sql`
  select distinct ${askedOfPoint}, sp.number, ${name} as name
    from tenures t join supply_points sp on sp.id = t.supply_point_id
   where ${holdsOn(reader, sql`${day}::date`)} and ${suppliedOn(day)}`;
