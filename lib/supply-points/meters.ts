import { type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/dates";

/** Services that are billed, in the order in which they are shown. */
export const services = ["water", "sewage", "waste", "heat", "gas"] as const;

export type Service = (typeof services)[number];

/** Odčitek podjetja, Sporočil uporabnik, Daljinski odčitek, Ocena. */
export type ReadingSource = "company" | "customer" | "remote" | "estimate";

/** A meter at a supply point; register values are exact decimals in its unit. */
export type Meter = {
  serial: string;
  service: Service;
  type: string | null;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  remote: boolean;
  verifiedUntil: Day | null;
  installedOn: Day;
  /** Set on a former meter. */
  removedOn: Day | null;
  /** The newest state that counts: a reading, or what it was put in or taken out with. */
  lastValue: string;
  lastDay: Day;
  lastSource: ReadingSource | "installation" | "removal";
};

/** True where the installation `i` holds on `day`; on the day of an exchange that is the new meter's. */
export const inServiceOn = (day: Day): SQL =>
  sql`i.installed_on <= ${day}::date and (i.removed_on is null or i.removed_on > ${day}::date)`;

/** True where the installation `i` lasted into a time in which the point was the customer's: `theirDays` as `theirs`. */
export const everTheirs: SQL = sql`theirs.days && daterange(i.installed_on, i.removed_on, '[]')`;

/** The newest state of the register of the installation `i` that the customer may see. */
const lastState: SQL = sql`(
  (select i.final_value as value, i.removed_on as day, 'removal' as source, 1 as rank
    where i.final_value is not null and theirs.days @> i.removed_on)
  union all
  (select r.value, r.read_on, r.source::text, 2 from readings r
    where r.meter_id = i.meter_id and r.supply_point_id = i.supply_point_id and r.read_on >= i.installed_on
      and (i.removed_on is null or r.read_on <= i.removed_on) and r.withdrawn_at is null and r.rejected_at is null
      and theirs.days @> r.read_on
    order by r.read_on desc, r.id desc limit 1)
  union all
  (select i.initial_value, i.installed_on, 'installation', 3)
  order by rank limit 1)`;

/**
 * Meters at the supply point `sp` as JSON, former ones last; a removal that the customer did not live to see is left out.
 * The query joins its `theirDays` as `theirs`.
 */
export const metersAt = (which: SQL): SQL => sql`coalesce((
  select jsonb_agg(jsonb_build_object(
      'serial', m.serial, 'service', m.service, 'type', m.type, 'unit', m.unit, 'digits', m.digits,
      'decimals', m.decimals, 'remote', m.remote, 'verifiedUntil', m.verified_until, 'installedOn', i.installed_on,
      'removedOn', case when theirs.days @> i.removed_on then i.removed_on end,
      'lastValue', trim_scale(last.value)::text, 'lastDay', last.day, 'lastSource', last.source)
      order by i.removed_on desc nulls first, m.service, m.serial)
    from meter_installations i
    join meters m on m.id = i.meter_id
    cross join lateral ${lastState} last
   where i.supply_point_id = sp.id and ${which}), '[]'::jsonb)`;
