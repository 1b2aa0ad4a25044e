import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readingLinkDays, readingLinkKey, readingLinkPath } from "@/lib/auth/reading-link";
import { consentVersion } from "@/lib/consent/version";
import type { Day } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { counts } from "@/lib/readings/status";
import { inServiceOn, type Service } from "@/lib/supply-points/meters";

/** A window in which meters of a service are read, open on the day of the reminder. */
export type OpenWindow = { service: Service; from: Day; to: Day };

type Reminded = {
  accountId: string;
  email: string;
  language: Language;
  /** Empty where nothing is to be read, or somebody else reminded at the same time. */
  points: { reminder: string; ownName: string | null; street: string; services: Service[]; until: Day }[];
};

type Reminding = {
  windows: readonly OpenWindow[];
  day: Day;
  after: string;
  limit: number;
  /** Also points that were reminded of before, if that is long enough ago. */
  again?: boolean;
};

/** A window has so many reminders at most, so many days apart. */
const mostRounds = 3;
const daysApart = 2;

/**
 * Reminds the next `limit` accounts behind `after` of those that want it, in the caller's transaction: one mail an
 * account, which lists each point with an unread meter and its link. A point is reminded of once a window, however
 * often and by however many this is done at once; with `again` up to three times, two days apart. Answers the last account looked at, and how many mails there are.
 */
export async function remindNext(
  tx: Tx,
  { windows, day, after, limit, again = false }: Reminding,
): Promise<{ last: string | undefined; mails: number }> {
  const looked = await noteReminders(tx, { windows, day, after, limit, again });
  const reminded = looked.filter(({ points }) => points.length > 0);
  await Promise.all(
    reminded.map(({ accountId, email, language, points }) =>
      enqueueMail(tx, {
        kind: "reading-reminder",
        recipient: email,
        language,
        accountId,
        data: {
          validHours: readingLinkDays * 24,
          points: points.map(({ reminder, ownName, street, services, until }) => ({
            name: ownName ?? street,
            services,
            until,
            path: readingLinkPath(readingLinkKey(reminder)),
          })),
        },
      }),
    ),
  );
  return { last: looked.at(-1)?.accountId, mails: reminded.length };
}

/** Accounts in the hands of another are skipped: theirs to remind. An estimate is no reading that was given. */
const noteReminders = (
  tx: Tx,
  { windows, day, after, limit, again }: Required<Reminding>,
): Promise<Reminded[]> =>
  tx.execute<Reminded>(sql`
    with looked as (
      select w.account_id from mail_preferences w
       where w.kind = 'reading-reminder' and w.account_id > ${after}::uuid
       order by w.account_id limit ${limit} for update skip locked
    ), due as (
      select a.id as account_id, t.supply_point_id, max(o.opens) as opens_on, min(o.closes)::text as until,
             to_jsonb(array_agg(distinct m.service)) as services
        from looked
        join accounts a on a.id = looked.account_id and a.activated_at is not null and a.locked_at is null
        join account_payers ap on ap.account_id = a.id
        join tenures t on t.payer_id = ap.payer_id and t.withdrawn_at is null
         and t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date)
        join supply_points sp on sp.id = t.supply_point_id and (sp.closed_on is null or sp.closed_on > ${day}::date)
        join meter_installations i on i.supply_point_id = sp.id and ${inServiceOn(day)}
        join meters m on m.id = i.meter_id and not m.remote
        join (select service::service, "from" as opens, "to" as closes
                from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as o(service text, "from" date, "to" date)) o
          on o.service = m.service
       where (select d.decision = 'granted' and d.version = ${consentVersion} from consents d
               where d.account_id = a.id order by d.id desc limit 1)
         and not exists (
           select 1 from readings r where r.meter_id = m.id and r.supply_point_id = sp.id
              and r.read_on between o.opens and o.closes and r.source <> 'estimate' and ${counts})
       group by a.id, t.supply_point_id
    ), noted as (
      insert into reading_reminders (id, account_id, supply_point_id, window_opens_on, round)
      select gen_random_uuid(), due.account_id, due.supply_point_id, due.opens_on, coalesce(sent.rounds, 0) + 1
        from due
        cross join lateral (
          select max(s.round) as rounds, max(s.sent_at) as last from reading_reminders s
           where s.account_id = due.account_id and s.supply_point_id = due.supply_point_id
             and s.window_opens_on = due.opens_on) sent
       where sent.rounds is null
          or (${again} and sent.rounds < ${mostRounds} and sent.last < now() - make_interval(days => ${daysApart}))
       order by due.account_id, due.supply_point_id
      on conflict do nothing returning id, account_id, supply_point_id
    )
    select looked.account_id as "accountId", a.email, a.language,
           coalesce(jsonb_agg(jsonb_build_object('reminder', noted.id, 'ownName', n.name, 'street', sp.street,
             'services', due.services, 'until', due.until) order by coalesce(n.name, sp.street), sp.number)
             filter (where noted.id is not null), '[]'::jsonb) as points
      from looked
      join accounts a on a.id = looked.account_id
      left join noted on noted.account_id = looked.account_id
      left join due on due.account_id = noted.account_id and due.supply_point_id = noted.supply_point_id
      left join supply_points sp on sp.id = noted.supply_point_id
      left join point_names n on n.account_id = noted.account_id and n.supply_point_id = noted.supply_point_id
     group by looked.account_id, a.email, a.language
     order by looked.account_id`);
