import { sql } from "drizzle-orm";
import { orElse } from "@/db/or-else";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { counts } from "@/lib/readings/status";
import { everTheirs } from "@/lib/supply-points/meters";
import { ownName } from "@/lib/supply-points/queries";
import { theirDays } from "@/lib/supply-points/tenure";
import type { MeterRegister } from "./use-intervals";

/** A point's registers with what the use of gas and the charge of heat go by. */
export type PointRegisters = {
  supplyPoint: string;
  /** What this login calls it. */
  ownName: string | null;
  street: string;
  city: string;
  gasConversionFactor: string | null;
  /** kW, exact decimal. */
  billedCapacity: string | null;
  /** What the utility expects in a year, of the meters in service: exact decimals in their unit. */
  registers: (MeterRegister & { annualEstimate: string | null })[];
};

/**
 * The registers of the customer's points with their states from the last actual one before `from` to the first after
 * `to`, of the customer's own time. `only` names one point; none comes back where it is unknown or another's (R24).
 */
export function registersOf(
  customer: Customer,
  { from, to, only }: { from: Day; to: Day; only?: string },
): Promise<PointRegisters[]> {
  const ofInstallation = sql`r.meter_id = i.meter_id and r.supply_point_id = i.supply_point_id
    and r.read_on >= i.installed_on and (i.removed_on is null or r.read_on <= i.removed_on)
    and ${counts} and theirs.days @> r.read_on`;
  const actual = sql`r.source <> 'estimate'`;
  return customer.tx.execute<PointRegisters>(sql`
    select sp.number as "supplyPoint", ${ownName(customer)} as "ownName", sp.street, sp.city, sp.gas_conversion_factor::text as "gasConversionFactor",
           trim_scale(sp.billed_capacity)::text as "billedCapacity",
           coalesce(jsonb_agg(jsonb_build_object(
             'serial', m.serial, 'service', m.service, 'unit', m.unit, 'digits', m.digits, 'decimals', m.decimals,
             'annualEstimate', trim_scale(i.annual_estimate)::text, 'installedOn', i.installed_on,
             'removedOn', case when theirs.days @> i.removed_on then i.removed_on end,
             'states', shown.states, 'tenures', ranges.tenures) order by m.service, i.installed_on, m.serial) filter (where m.id is not null),
             '[]'::jsonb) as registers
      from supply_points sp
      join lateral (${theirDays(customer, sql`sp.id`)}) theirs on theirs.days is not null
      left join meter_installations i on i.supply_point_id = sp.id and ${everTheirs}
      left join meters m on m.id = i.meter_id
      left join lateral (
        select (select r.read_on from readings r where ${ofInstallation} and ${actual} and r.read_on <= ${from}::date
                 order by r.read_on desc limit 1) as low,
               (select r.read_on from readings r where ${ofInstallation} and ${actual} and r.read_on >= ${to}::date
                 order by r.read_on limit 1) as high
        offset 0
      ) bounds on true
      left join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('day', s.day, 'value', trim_scale(s.value)::text,
                 'estimated', s.estimated, 'rank', s.rank)), '[]'::jsonb) as states
          from (
            select r.read_on as day, r.value, r.source = 'estimate' as estimated,
                   case r.source when 'company' then 1 when 'remote' then 1 when 'customer' then 2 else 3 end as rank
              from readings r
             where ${ofInstallation} and r.read_on >= ${orElse(sql`bounds.low`, sql`'-infinity'`)} and r.read_on <= ${orElse(sql`bounds.high`, sql`'infinity'`)}
            union all
            select i.installed_on, i.initial_value, false, 0
             where theirs.days @> i.installed_on
               and i.installed_on >= coalesce(bounds.low, '-infinity')
            union all
            select i.removed_on, i.final_value, false, 0
             where i.final_value is not null and theirs.days @> i.removed_on
          ) s
      ) shown on true
      cross join lateral (
        select jsonb_agg(jsonb_build_object('from', lower(days), 'to', upper(days) - 1)) as tenures
          from unnest(theirs.days) as days
      ) ranges
     where ${only === undefined ? sql`true` : sql`sp.number = ${only}`}
     group by sp.id order by sp.number`);
}
