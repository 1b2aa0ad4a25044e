import { type SQL, sql } from "drizzle-orm";

/**
 * Query text of a street as it is compared: small letters without accents, single blanks. `Đ` is no letter with an accent
 * to Unicode, and is written as `d`.
 */
const plain = (street: SQL): SQL => sql`
  lower(regexp_replace(regexp_replace(normalize(translate(btrim(${street}), 'Đđ', 'Dd'), NFKD), '[\u0300-\u036f]', '', 'g'),
    '\\s+', ' ', 'g'))`;

/** What may follow a street's name: nothing, or a house number ("12", "12 a", "12/b", "12-14", "bb", "b. š.") and the rest. */
const houseNumber = String.raw`^( (\d+ ?[a-z]?( ?[/-] ?(\d+ ?[a-z]?|[a-z]))*|b\.? ?b\.?|b\.? ?s\.?)(,.*)?)?$`;

/** The targets of `from` as the relation `g` of `fits`. */
export const targetsIn = (from: SQL): SQL =>
  sql`select target.*, ${plain(sql`target.street`)} as plain_street from ${from}`;

/** Columns of a supply point `sp` that `fits` asks for. */
export const askedOfPoint = sql`sp.id, sp.services, sp.postcode, ${plain(sql`sp.street`)} as plain_street`;

/** True where a point `sp` fits everything that a target `g` names. */
export const fits: SQL = sql`(
  (g.supply_point_id is null or g.supply_point_id = sp.id)
  and (g.service is null or g.service = any(sp.services))
  and (g.postcode is null or g.postcode = sp.postcode)
  and (g.street is null or (starts_with(sp.plain_street, g.plain_street)
    and substr(sp.plain_street, length(g.plain_street) + 1) ~ ${houseNumber})))`;

/** Points that are supplied on a day. */
export const suppliedOn = (day: string): SQL => sql`(sp.closed_on is null or sp.closed_on > ${day}::date)`;
