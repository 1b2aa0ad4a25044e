import { type SQL, sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import { addDays, addMonths, type Day } from "@/lib/dates";
import { pricesAt } from "@/lib/prices/queries";
import type { DegreeDays } from "./day-weights";
import type { CalorificValues } from "./gas-energy";
import { type PointRegisters, registersOf } from "./registers";
import type { ConsumptionReport, MeteredUseService } from "./report";
import { type ServiceInput, serviceReport } from "./service-report";
import { neighbour, type View } from "./view";

/** Weather and heating values are looked for so long on either side: a reading may be a year off. */
const monthsAround = 13;

/**
 * The use at a point as a view asks for it, service by service; null where the point is unknown or another's (R24), and
 * without services where it has no meter. Start it beside the page's other queries: its own travel together.
 */
export async function consumptionReport(
  customer: Customer,
  supplyPoint: string,
  view: View,
): Promise<ConsumptionReport | null> {
  const { from, to } = loadedDays(view);
  const [[point], items, weather] = await Promise.all([
    registersOf(customer, { from, to, only: supplyPoint }),
    pricesAt(customer, supplyPoint),
    weatherOf(
      customer,
      from,
      to,
      sql`exists (select 1 from supply_points sp
      where sp.number = ${supplyPoint} and sp.services && '{heat,gas}'::service[])`,
    ),
  ]);
  if (!point) return null;
  return reportOf(point, view, { items, ...weather });
}

/** The use at each point of a customer, without costs; as many points as there are, in the order of their numbers. */
export async function consumptionOfAll(
  customer: Customer,
  view: View,
): Promise<(Pick<PointRegisters, "supplyPoint" | "ownName" | "street" | "city"> & ConsumptionReport)[]> {
  const { from, to } = loadedDays(view);
  const [points, weather] = await Promise.all([
    registersOf(customer, { from, to }),
    weatherOf(customer, from, to, sql`true`),
  ]);
  return points.map((point) => {
    const { supplyPoint, ownName, street, city } = point;
    return { supplyPoint, ownName, street, city, ...reportOf(point, view, { items: [], ...weather }) };
  });
}

/** What is shown, the year before it, and for a range of one's own the days right before. */
function loadedDays(view: View): { from: Day; to: Day } {
  const yearEarlier = addMonths(view.from, -12);
  const before = view.own ? neighbour(view, -1, view.to)?.from : undefined;
  return { from: addDays(before && before < yearEarlier ? before : yearEarlier, -1), to: view.to };
}

const order: readonly MeteredUseService[] = ["water", "heat", "gas"];

function reportOf(
  { registers, gasConversionFactor, billedCapacity }: PointRegisters,
  view: View,
  known: Pick<ServiceInput, "items" | "degreeDays" | "calorificValues">,
): ConsumptionReport {
  const available = order.filter((service) => registers.some((register) => register.service === service));
  const shown = available.filter((service) => view.services?.includes(service) ?? true);
  return {
    view,
    available,
    services: (shown.length > 0 ? shown : available).map((service) => {
      const own = registers.filter((register) => register.service === service);
      return serviceReport({ service, registers: own, gasConversionFactor, billedCapacity, ...known }, view);
    }),
  };
}

async function weatherOf(
  { tx }: Customer,
  from: Day,
  to: Day,
  needed: SQL,
): Promise<{ degreeDays: DegreeDays; calorificValues: CalorificValues }> {
  const [first, last] = [addMonths(from, -monthsAround), addMonths(to, monthsAround)];
  const [row] = await tx.execute<{
    first: Day | null;
    days: string | null;
    months: Record<Day, string> | null;
  }>(sql`
    select (select min(day)::text from degree_days where day between ${first}::date and ${last}::date) as first,
           (select string_agg(coalesce(d.value::text, ''), ',' order by g.day)
              from (select generate_series(min(day), max(day), interval '1 day')::date as day from degree_days
                     where day between ${first}::date and ${last}::date) g
              left join degree_days d on d.day = g.day) as days,
           (select jsonb_object_agg(month, value::text) from calorific_values
             where month between ${first}::date and ${last}::date) as months
     where ${needed}`);
  const values = row?.days?.split(",").map((value) => (value === "" ? Number.NaN : Number(value))) ?? [];
  return {
    degreeDays: { first: row?.first ?? first, values },
    calorificValues: new Map(Object.entries(row?.months ?? {})),
  };
}
