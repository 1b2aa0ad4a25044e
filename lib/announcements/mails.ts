import { type SQL, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { today } from "@/lib/dates";
import { defaultLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import type { MailData } from "@/lib/outbox/mail";
import { askedOfPoint, fits, suppliedOn, targetsIn } from "./fits";
import { announcementPath } from "./paths";
import { heldOn, longestMs, mayBeTold, takeTime } from "./reach";

/** A mail lists so many points; a company may have hundreds. */
const listedPoints = 10;
/**
 * Tells those whom announcements touch and who want to hear of them by mail: one mail an account, once, as long as it is
 * neither withdrawn nor past. Several may do this at once. Answers how many mails were enqueued.
 */
export async function mailAnnouncements(): Promise<number> {
  let mails = 0;
  for (let told = await mailNext(); told !== null; told = await mailNext()) mails += told;
  if (mails > 0) log.info({ event: "announcements.enqueued", mails });
  return mails;
}

/** Makes the mails of the next announcement together with the mark that they are made; null where none waits. */
const mailNext = (): Promise<number | null> =>
  transaction(
    "office",
    async (tx) => {
      const [next] = await tx.execute<{ id: string; revision: number }>(sql`
        update announcements set mailed_at = now()
         where id = (
           select id from announcements where by_mail and mailed_at is null and withdrawn_at is null
              and published_at <= now() and ends_at > now()
            order by published_at limit 1 for update skip locked)
        returning id::text as id, revision`);
      if (!next) return null;
      return tell(tx, next.id, next.revision > 0 ? "changed" : "new");
    },
    { deadlineMs: longestMs },
  );

/**
 * Enqueues a mail for each account that an announcement touches and that wants such mails, in the caller's transaction
 * (R40). Answers how many. One statement, because there may be tens of thousands.
 */
export async function tell(tx: Tx, id: string, news: MailData["announcement"]["news"]): Promise<number> {
  const day = today();
  await takeTime(tx);
  const told = await tx.execute(sql`
    with g as materialized (${targetsIn(sql`announcement_targets target where target.announcement_id = ${id}::uuid`)}),
    points as materialized (
      select ${askedOfPoint}, sp.street from supply_points sp
       where ${suppliedOn(day)} and exists (select from g)),
    touched as materialized (select sp.id, sp.street from points sp where exists (select from g where ${fits})),
    -- From the few points that are touched to who has them: the other way round every login's points are looked at.
    named as materialized (
      select ap.account_id, array_agg(distinct coalesce(n.name, touched.street) collate "sl-x-icu") as points
        from touched
        join tenures t on t.supply_point_id = touched.id and ${heldOn(day)}
        join account_payers ap on ap.payer_id = t.payer_id
        left join point_names n on n.account_id = ap.account_id and n.supply_point_id = touched.id
       group by ap.account_id),
    told as (
      select a.id, a.email, a.language, named.points
        from mail_preferences w
        join accounts a on a.id = w.account_id and ${mayBeTold}
        left join named on named.account_id = a.id
       where w.kind = 'announcement' and (named.points is not null or not exists (select from g))
         -- Whose only mail of it was called off just now knows of nothing.
         and (${news}::text <> 'withdrawn' or not exists (${ofThis(id)} and o.cancelled_at = now())
           or exists (${ofThis(id)} and o.cancelled_at is null)))
    insert into outbox (id, kind, recipient, language, account_id, data)
    select gen_random_uuid(), 'announcement', told.email, told.language, told.id, jsonb_build_object(
             'news', ${news}::text, 'kind', a.kind, 'startsAt', to_jsonb(a.starts_at), 'endsAt', to_jsonb(a.ends_at),
             'title', words.title, 'body', words.body, 'path', ${announcementPath(id)}::text,
             'points', coalesce(to_jsonb(told.points[1:${listedPoints}::int]), '[]'::jsonb),
             'more', greatest(coalesce(cardinality(told.points), 0) - ${listedPoints}::int, 0))
      from told
      join announcements a on a.id = ${id}::uuid
      cross join lateral (
        select w.title, w.body from announcement_texts w where w.announcement_id = a.id
         order by w.language = told.language desc, w.language = ${defaultLanguage} desc, w.language limit 1) words`);
  return told.count;
}

/** Query of an announcement's mails to the account `a`. */
const ofThis = (id: string): SQL => sql`
  select from outbox o
   where o.account_id = a.id and o.kind = 'announcement' and o.data->>'path' = ${announcementPath(id)}`;

/**
 * Cancels an announcement's mails that were not sent yet: what they say is no longer so. Within the same transaction `tell`
 * leaves out whose mail was cancelled when it tells that the announcement is withdrawn.
 */
export async function cancelUnsent(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update outbox set cancelled_at = now(), last_error = 'announcement changed or withdrawn'
     where kind = 'announcement' and data->>'path' = ${announcementPath(id)}
       and sent_at is null and failed_at is null and cancelled_at is null
       and (leased_until is null or leased_until < now())`);
}
