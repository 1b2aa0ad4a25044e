import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf, type Reporter } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { everTheirs, inServiceOn, type Meter, metersAt, type Service } from "@/lib/supply-points/meters";
import { holdsOn, theirDays } from "@/lib/supply-points/tenure";

/** What names a supply point and places it. */
export type Place = { number: string; services: Service[]; street: string; postcode: string; city: string };

/** A supply point as the overview lists it, with its meters in service. */
export type SupplyPointSummary = Place & {
  /** What this login calls it. */
  ownName: string | null;
  payerCode: string;
  payerName: string;
  persons: number | null;
  meters: Meter[];
};

/** The login's own name for the supply point `sp`. */
export const ownName = ({ account }: Pick<Reporter, "account">): SQL => sql`(
  select n.name from point_names n where n.account_id = ${account.id}::uuid and n.supply_point_id = sp.id)`;

/** One page of a customer's points, and how many there are in all. */
export type SupplyPointPage = { points: SupplyPointSummary[]; total: number };

/** Open points that are the customer's on `day`, by payer, address and number (Slovenian order); pages begin at 1. */
export async function listSupplyPoints(
  customer: Customer,
  day: Day,
  { page, size }: { page: number; size: number },
): Promise<SupplyPointPage> {
  const rows = await customer.tx.execute<SupplyPointSummary & { total: number }>(sql`
    select sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city, sp.persons,
           p.code as "payerCode", p.name as "payerName", ${ownName(customer)} as "ownName",
           ${metersAt(inServiceOn(day))} as meters,
           shown.total
      from (
        select t.payer_id, t.supply_point_id, count(*) over ()::int as total
          from tenures t
          join supply_points sp on sp.id = t.supply_point_id
          join payers p on p.id = t.payer_id
         where ${holdsOn(customer, sql`${day}::date`)} and (sp.closed_on is null or sp.closed_on > ${day}::date)
         order by p.code, sp.street collate "sl-x-icu", sp.number limit ${size} offset ${(page - 1) * size}) shown
      join supply_points sp on sp.id = shown.supply_point_id
      join payers p on p.id = shown.payer_id
      cross join lateral (${theirDays(customer, sql`sp.id`)}) theirs
     order by p.code, sp.street collate "sl-x-icu", sp.number`);
  return { points: rows.map(({ total: _, ...point }) => point), total: rows[0]?.total ?? 0 };
}

/** All that is known of a point. Capacities in kW, diameter in mm, bin in litres, exact decimals. */
export type SupplyPoint = SupplyPointSummary & {
  tariffGroup: string | null;
  connectionDiameter: number | null;
  connectedCapacity: string | null;
  billedCapacity: string | null;
  gasConversionFactor: string | null;
  binVolume: number | null;
  closedOn: Day | null;
  /** The time it is, was or will be theirs. */
  validFrom: Day;
  validTo: Day | null;
  /** Another open point is the customer's too. */
  oneOfSeveral: boolean;
};

/**
 * One point by its number with all its meters, former ones last, as seen on `day`; null where it is unknown or
 * another's: the two are not told apart (R24). Of several tenures the one that holds or last held.
 */
export async function findSupplyPoint(
  customer: Customer,
  number: string,
  day: Day,
): Promise<SupplyPoint | null> {
  const rows = await customer.tx.execute<SupplyPoint>(sql`
    select sp.number, to_jsonb(sp.services) as services, sp.street, sp.postcode, sp.city, sp.persons,
           p.code as "payerCode", p.name as "payerName", ${ownName(customer)} as "ownName",
           ${metersAt(everTheirs)} as meters,
           sp.tariff_group as "tariffGroup", sp.connection_diameter as "connectionDiameter",
           trim_scale(sp.connected_capacity)::text as "connectedCapacity",
           trim_scale(sp.billed_capacity)::text as "billedCapacity",
           trim_scale(sp.gas_conversion_factor)::text as "gasConversionFactor", sp.bin_volume as "binVolume",
           sp.closed_on::text as "closedOn", t.valid_from::text as "validFrom", t.valid_to::text as "validTo",
           exists (select from tenures t join supply_points other on other.id = t.supply_point_id
             where other.id <> sp.id and ${holdsOn(customer, sql`${day}::date`)}
               and (other.closed_on is null or other.closed_on > ${day}::date)) as "oneOfSeveral"
      from supply_points sp
      join tenures t on t.supply_point_id = sp.id and t.payer_id = ${payersOf(customer)} and t.withdrawn_at is null
      join payers p on p.id = t.payer_id
      cross join lateral (${theirDays(customer, sql`sp.id`)}) theirs
     where sp.number = ${number}
     order by t.valid_from > ${day}::date, t.valid_from desc limit 1`);
  return rows[0] ?? null;
}
