import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";

export type Service = "water" | "sewage" | "waste" | "heat" | "gas";

/** A meter in service with its newest reading; values are exact decimals in the meter's unit. */
export type MeterInService = {
  serial: string;
  service: Service;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  remote: boolean;
  lastValue: string | null;
  lastDay: Day | null;
  lastSource: ReadingSource | null;
};

export type ReadingSource = "company" | "customer" | "remote" | "estimate";

/** A supply point as the overview lists it. */
export type SupplyPointSummary = {
  number: string;
  services: Service[];
  street: string;
  postcode: string;
  city: string;
  persons: number | null;
  meters: MeterInService[];
};

/** Why a reading cannot be reported for a point, or null where it can. */
export type NoReading = "no-meter" | "read-remotely";

/** Whether and why not a reading can be reported at a point with these meters. */
export function noReadingReason(meters: readonly { remote: boolean }[]): NoReading | null {
  if (meters.length === 0) return "no-meter";
  return meters.every((meter) => meter.remote) ? "read-remotely" : null;
}

/** Meters in service at `sp`, each with its newest reading that still counts, as JSON. */
const metersInService = sql`coalesce((
  select jsonb_agg(jsonb_build_object(
      'serial', m.serial, 'service', m.service, 'unit', m.unit, 'digits', m.digits, 'decimals', m.decimals,
      'remote', m.remote, 'lastValue', coalesce(r.value, i.initial_value)::text, 'lastDay', coalesce(r.read_on, i.installed_on),
      'lastSource', r.source) order by m.service, m.serial)
    from meter_installations i
    join meters m on m.id = i.meter_id
    left join lateral (
      select r.value, r.read_on, r.source from readings r
       where r.meter_id = m.id and r.supply_point_id = sp.id and r.withdrawn_at is null and r.rejected_at is null
       order by r.read_on desc, r.id desc limit 1
    ) r on true
   where i.supply_point_id = sp.id and i.removed_on is null), '[]'::jsonb)`;

/** The points that are the customer's on `day`, by address and number (Slovenian order). */
export async function listSupplyPoints(customer: Customer, day: Day): Promise<SupplyPointSummary[]> {
  return customer.tx.execute<SupplyPointSummary>(sql`
    select sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city, sp.persons,
           ${metersInService} as meters
      from supply_points sp
     where sp.closed_on is null and exists (
       select 1 from tenures t where t.supply_point_id = sp.id and t.payer_id = ${payersOf(customer)}
          and t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date))
     order by sp.street collate "sl-x-icu", sp.number`);
}

/** All that is known of a point; a former meter carries the day it was removed. */
export type SupplyPoint = SupplyPointSummary & {
  payerCode: string;
  payerName: string;
  tariffGroup: string | null;
  connectionDiameter: number | null;
  connectedCapacity: string | null;
  billedCapacity: string | null;
  gasConversionFactor: string | null;
  binVolume: number | null;
  validFrom: Day;
  validTo: Day | null;
  devices: Device[];
};

/** A meter at a point, in service or former. */
export type Device = {
  serial: string;
  service: Service;
  type: string | null;
  unit: "m3" | "MWh" | "kWh";
  digits: number;
  decimals: number;
  remote: boolean;
  verifiedUntil: Day | null;
  installedOn: Day;
  removedOn: Day | null;
  finalValue: string | null;
};

/** One point by its number, or null where it is unknown or another's: the two are not told apart (R24). */
export async function findSupplyPoint(customer: Customer, number: string): Promise<SupplyPoint | null> {
  const rows = await customer.tx.execute<SupplyPoint>(sql`
    select sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city, sp.persons,
           ${metersInService} as meters,
           p.code as "payerCode", p.name as "payerName", sp.tariff_group as "tariffGroup",
           sp.connection_diameter as "connectionDiameter", sp.connected_capacity as "connectedCapacity",
           sp.billed_capacity as "billedCapacity", sp.gas_conversion_factor as "gasConversionFactor",
           sp.bin_volume as "binVolume", t.valid_from::text as "validFrom", t.valid_to::text as "validTo",
           coalesce((select jsonb_agg(jsonb_build_object(
               'serial', m.serial, 'service', m.service, 'type', m.type, 'unit', m.unit, 'digits', m.digits,
               'decimals', m.decimals, 'remote', m.remote, 'verifiedUntil', m.verified_until,
               'installedOn', i.installed_on, 'removedOn', i.removed_on, 'finalValue', i.final_value::text)
               order by i.removed_on desc nulls first, i.installed_on desc)
             from meter_installations i join meters m on m.id = i.meter_id
            where i.supply_point_id = sp.id
              and (i.removed_on is null or i.removed_on >= t.valid_from)
              and (t.valid_to is null or i.installed_on <= t.valid_to)), '[]'::jsonb) as devices
      from supply_points sp
      join tenures t on t.supply_point_id = sp.id and t.payer_id = ${payersOf(customer)}
      join payers p on p.id = t.payer_id
     where sp.number = ${number}
     order by t.valid_from desc limit 1`);
  return rows[0] ?? null;
}
