import { type SQL, sql } from "drizzle-orm";
import { payerCode } from "@/lib/accounts/payer-code";
import type { Staff } from "@/lib/auth/staff";

/** By what a payer was found: their own data, a login's, a point's, a meter's or a bill's. */
type FoundBy = "payer" | "login" | "point" | "meter" | "invoice";

/** A payer as the office's search lists them, with what was found. */
export type FoundPayer = {
  code: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  closed: boolean;
  logins: string[];
  matches: { by: FoundBy; what: string }[];
};

export type Found = {
  payers: FoundPayer[];
  /** There are more: the words should say more. */
  more: boolean;
  /** One of the numbers that name one thing was typed as it is written. */
  exact: boolean;
};

const mostFound = 20;
/** Trigrams need three letters; of less only what is written exactly so is found. */
const shortestPart = 3;

/**
 * Payers by code, name, user name, name shown, e-mail address, number or address of a supply point, serial of a meter or
 * number of a bill. What is a whole number of something is found at once and alone. Else what begins so, where that is more
 * than are shown; else every word has to be in the same thing, anywhere in it. Accents are forgiven.
 */
export async function findPayers({ tx }: Staff, typed: string): Promise<Found> {
  const words = wordsOf(typed);
  if (words.length === 0) return { payers: [], more: false, exact: false };
  const exactly = await tx.execute<FoundPayer>(listed(exactHits(words.join(" "))));
  if (exactly.length > 0) return answer(exactly, true);
  if (!words.some((word) => word.length >= shortestPart)) return answer([], false);
  const begun = await tx.execute<FoundPayer>(listed(prefixHits(words.join(" "))));
  if (begun.length > mostFound) return answer(begun, false);
  const [, found] = await Promise.all([
    // For a word that nobody has, or few, the planner expects that reading the table soon finds twenty: at a million payers
    // that takes minutes. The index of the words takes milliseconds either way.
    tx.execute(sql`select set_config('enable_seqscan', 'off', true)`),
    tx.execute<FoundPayer>(listed(partHits(words))),
  ]);
  return answer(found, false);
}

/** Words of a search as typed, ten at most. */
const wordsOf = (typed: string): string[] =>
  typed.normalize("NFC").slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 10);

const answer = (rows: readonly FoundPayer[], exact: boolean): Found => ({
  payers: rows.slice(0, mostFound),
  more: rows.length > mostFound,
  exact,
});

/** The payers of `hits` (`payer_id`, `by`, `what`) as they are listed. */
const listed = (hits: SQL): SQL => sql`
  with hits as materialized (${hits}),
  found as (
    select payer_id, jsonb_agg(distinct jsonb_build_object('by', by, 'what', what)) as matches
      from hits group by payer_id limit ${mostFound + 1})
  select p.code, p.name, p.street, p.postcode, p.city, coalesce(p.closed_on <= current_date, false) as closed,
         coalesce((select jsonb_agg(a.username order by a.username) from account_payers ap
           join accounts a on a.id = ap.account_id where ap.payer_id = p.id), '[]'::jsonb) as logins, found.matches
    from found join payers p on p.id = found.payer_id
   order by p.name collate "sl-x-icu", p.code`;

const ofPoint = (point: SQL): SQL =>
  sql`tenures t where t.supply_point_id = ${point} and t.withdrawn_at is null`;

/** Payers who had a meter while it was theirs. */
const ofMeters = (which: SQL): SQL => sql`
  select t.payer_id, 'meter' as by, m.serial as what
    from (select id, serial from meters where ${which} limit ${mostFound + 1}) m
    join meter_installations i on i.meter_id = m.id
    join tenures t on t.supply_point_id = i.supply_point_id and t.withdrawn_at is null
     and (t.valid_to is null or t.valid_to >= i.installed_on) and (i.removed_on is null or i.removed_on >= t.valid_from)`;

function exactHits(typed: string): SQL {
  const code = payerCode(typed);
  return sql`
    select p.id as payer_id, 'payer' as by, p.code as what from payers p where ltrim(p.code, '0') = ltrim(${code}, '0')
    union all
    select ap.payer_id, 'login', a.username from accounts a join account_payers ap on ap.account_id = a.id
     where a.username = ${code}
    union all
    select t.payer_id, 'point', sp.number from supply_points sp, lateral (select t.payer_id from ${ofPoint(sql`sp.id`)}) t
     where sp.number = ${typed}
    union all
    ${ofMeters(sql`service = any (enum_range(null::service)) and serial = ${typed}`)}
    union all
    select i.payer_id, 'invoice', i.number from invoices i where i.number = ${typed}`;
}

/**
 * Names, addresses and e-mail addresses that begin with what was typed. What thousands have, such as a surname, is found here
 * twenty times at once; the index of the words would gather all of them first.
 */
function prefixHits(typed: string): SQL {
  const begins = (text: SQL): SQL => {
    // Not LIKE: a plan that is kept for any words could not use the index.
    return sql`${text} ~>=~ folded(${typed}) and ${text} ~<~ folded(${`${typed}\uffff`})`;
  };
  const most = mostFound + 1;
  return sql.join(
    [
      sql`(select p.id as payer_id, 'payer' as by, p.code as what from payers p where ${begins(sql`folded(p.name)`)} limit ${most})`,
      sql`(select ap.payer_id, 'login', a.email from (
             select id, email from accounts where ${begins(sql`folded(email)`)} limit ${most}) a
           join account_payers ap on ap.account_id = a.id)`,
      sql`(select t.payer_id, 'point', sp.number || ', ' || sp.street from (
             select id, number, street from supply_points where ${begins(sql`folded(street)`)} limit ${most}) sp
           cross join lateral (select t.payer_id from ${ofPoint(sql`sp.id`)}) t)`,
    ],
    sql` union all `,
  );
}

function partHits(words: readonly string[]): SQL {
  const holds = (text: SQL): SQL =>
    sql.join(
      words.map((word) => sql`${text} like '%' || folded(${escaped(word)}) || '%'`),
      sql` and `,
    );
  const most = mostFound + 1;
  const hits = [
    sql`(select p.id as payer_id, 'payer' as by, p.code as what from payers p
          where ${holds(sql`folded(p.code || ' ' || p.name)`)} limit ${most})`,
    sql`(select ap.payer_id, 'login', a.email from (
           select id, email from accounts
            where ${holds(sql`folded(username || ' ' || display_name || ' ' || email)`)} limit ${most}) a
         join account_payers ap on ap.account_id = a.id)`,
    sql`(select t.payer_id, 'point', sp.number || ', ' || sp.street from (
           select id, number, street from supply_points
            where ${holds(sql`folded(number || ' ' || street || ' ' || city)`)} limit ${most}) sp
         cross join lateral (select t.payer_id from ${ofPoint(sql`sp.id`)}) t)`,
  ];
  // Serials and numbers of bills are one word with a digit: a search for a name need not look at millions of bills.
  if (words.length === 1 && /\d/.test(words[0] ?? "")) {
    hits.push(
      sql`(${ofMeters(holds(sql`folded(serial)`))})`,
      sql`(select i.payer_id, 'invoice', i.number from invoices i where ${holds(sql`folded(i.number)`)} limit ${most})`,
    );
  }
  return sql.join(hits, sql` union all `);
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, String.raw`\$&`);
