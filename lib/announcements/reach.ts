import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consentVersion } from "@/lib/consent/version";
import { type Day, today } from "@/lib/dates";
import { askedOfPoint, fits, suppliedOn, targetsIn } from "./fits";
import type { AnnouncementInput } from "./schema";

/** How long it may take to look at all points and make all mails of an announcement: seconds, for tens of thousands. */
export const longestMs = 120_000;

/**
 * Lifts the limit on statements for the transaction; its own deadline is `longestMs`. How many rows the steps of these
 * queries have PostgreSQL cannot know and takes for few: joined row by row, twenty thousand accounts take minutes.
 */
export const takeTime = async (tx: Tx): Promise<void> => {
  await tx.execute(
    sql`select set_config('statement_timeout', ${String(longestMs)}, true), set_config('enable_nestloop', 'off', true)`,
  );
};

/** A target as its row holds it; `place` is where the office wrote it, from 0. */
export type TargetRow = {
  place: number;
  service: string | null;
  postcode: string | null;
  street: string | null;
  supply_point_id: number | null;
};

/** How many points and logins an announcement touches, and how many of these get it by mail. */
export type Reach = { points: number; accounts: number; mails: number };

/** The rows of what the office wrote, and the first number that no point has. */
export async function targetRows(
  tx: Tx,
  targets: AnnouncementInput["targets"],
): Promise<{ rows: TargetRow[]; unknown: string | undefined }> {
  const numbers = targets.flatMap(({ supplyPoint }) => supplyPoint ?? []);
  const known = await tx.execute<{ number: string; id: string }>(sql`
    select sp.number, sp.id::text as id from supply_points sp
     where sp.number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`);
  const ids = new Map(known.map(({ number, id }) => [number, Number(id)]));
  const rows = targets.map(({ service, postcode, street, supplyPoint }, place) => ({
    place,
    service: service ?? null,
    postcode: postcode ?? null,
    street: street ?? null,
    supply_point_id: (supplyPoint && ids.get(supplyPoint)) || null,
  }));
  return { rows, unknown: numbers.find((number) => !ids.has(number)) };
}

/** Whom targets touch today, and the places of those that fit no point at all: a street that is written otherwise. */
export async function reachOf(tx: Tx, rows: readonly TargetRow[]): Promise<Reach & { idle: number[] }> {
  await takeTime(tx);
  const day = today();
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as target(place int, service service, postcode text, street text, supply_point_id bigint)`;
  const [reach] = await tx.execute<Reach & { idle: number[] }>(sql`
    with g as materialized (${targetsIn(given)}),
    points as materialized (select ${askedOfPoint} from supply_points sp where ${suppliedOn(day)}),
    touched as materialized (
      select sp.id from points sp where not exists (select from g) or exists (select from g where ${fits})),
    holders as materialized (
      select distinct ap.account_id from touched
        join tenures t on t.supply_point_id = touched.id and ${heldOn(day)}
        join account_payers ap on ap.payer_id = t.payer_id),
    told as (
      select a.id, exists (select from mail_preferences w where w.account_id = a.id and w.kind = 'announcement') as wants
        from accounts a where ${mayBeTold} and (not exists (select from g) or a.id in (select account_id from holders)))
    select (select count(*)::int from touched) as points, count(*)::int as accounts,
           count(*) filter (where told.wants)::int as mails,
           (select coalesce(jsonb_agg(g.place order by g.place), '[]'::jsonb) from g
             where not exists (select from points sp where ${fits})) as idle
      from told`);
  if (!reach) throw new Error("a count has one row");
  return reach;
}

/**
 * True for an account `a` that may use the portal and consents. The newest decisions of all accounts are read in one go:
 * asked account by account, tens of thousands take half a minute.
 */
export const mayBeTold: SQL = sql`(a.activated_at is not null and a.locked_at is null and a.id in (
  select d.account_id from (
    select distinct on (account_id) account_id, decision, version from consents order by account_id, id desc) d
   where d.decision = 'granted' and d.version = ${consentVersion}))`;

/** True where the tenure `t`, whoever's, holds on a day. */
export const heldOn = (day: Day): SQL => sql`
  (t.withdrawn_at is null and t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date))`;
