import Big from "big.js";
import type { Customer } from "@/lib/auth/customer";
import { addDays, addMonths, type Day } from "@/lib/dates";
import { measuredUse } from "./measured-use";
import { amountIn } from "./period-use";
import { type PointRegisters, registersOf } from "./registers";
import type { MeteredUseService, UseUnit } from "./report";
import { daysIn, within } from "./spans";

/** The mean use of a month: measured over the last year, or where too little of it is known what the utility expects. */
export type RecentUse = {
  service: MeteredUseService;
  unit: UseUnit;
  /** Exact decimal, three decimals at most. */
  perMonth: string;
  basis: "measured" | "expected";
};

const leastDays = 180;

/** The mean monthly use of each metered service of a point in the year before `day`; none where nothing is known. */
export async function recentUse(customer: Customer, supplyPoint: string, day: Day): Promise<RecentUse[]> {
  const from = addMonths(day, -12);
  const [point] = await registersOf(customer, { from, to: day, only: supplyPoint });
  return point ? meanUseOf(point, from, day) : [];
}

function meanUseOf({ registers }: PointRegisters, from: Day, to: Day): RecentUse[] {
  const services = [...new Set(registers.map(({ service }) => service))];
  return services.flatMap((service): RecentUse[] => {
    const own = registers.filter((register) => register.service === service);
    const measured = measuredUse(service, own);
    const period = { from: addDays(from, 1), to };
    const days = daysIn(measured.known, period);
    const { unit } = measured;
    if (days >= leastDays) {
      const used = amountIn(measured, within(measured.known, { from, to }));
      return [{ service, unit, perMonth: perMonth(used.times(365).div(days)), basis: "measured" }];
    }
    const estimates = own.flatMap(({ removedOn, annualEstimate }) =>
      removedOn ? [] : (annualEstimate ?? []),
    );
    if (estimates.length === 0) return [];
    const expected = estimates.reduce((sum, estimate) => sum.plus(estimate), new Big(0));
    return [{ service, unit, perMonth: perMonth(expected), basis: "expected" }];
  });
}

const perMonth = (perYear: Big): string => perYear.div(12).round(3, Big.roundHalfUp).toFixed();
