import Big from "big.js";
import { addDays, type Day } from "@/lib/dates";
import type { PricedItem } from "@/lib/prices/queries";
import { type Change, explainChange, type Spent } from "./change";
import { type Charged, costOf, type QuantityIn, unitPriceOn } from "./cost";
import { type DegreeDays, sumOfDegreeDays } from "./day-weights";
import { figuresOf } from "./figures";
import { type CalorificValues, inEnergy } from "./gas-energy";
import { type MeasuredUse, measuredUse } from "./measured-use";
import { amountIn, periodUse, sharedIn } from "./period-use";
import { type Period, yearBefore } from "./periods";
import type { ComparedPeriod, Figures, MeteredUseService, ServiceReport } from "./report";
import { daysIn, within } from "./spans";
import type { MeterRegister } from "./use-intervals";
import { periodsOf, type View } from "./view";

/** All that the report of one service follows from. */
export type ServiceInput = {
  service: MeteredUseService;
  registers: readonly MeterRegister[];
  gasConversionFactor: string | null;
  billedCapacity: string | null;
  degreeDays: DegreeDays;
  calorificValues: CalorificValues;
  items: readonly PricedItem[];
};

/** What the page shows of one service: pure, from registers, weather, heating values and prices. */
export function serviceReport(input: ServiceInput, view: View): ServiceReport {
  const { service, registers, degreeDays } = input;
  const volume = measuredUse(service, registers, degreeDays);
  const energy =
    service === "gas" ? inEnergy(volume, input.gasConversionFactor, input.calorificValues) : null;
  const measured = view.unit === "kWh" && energy ? energy : volume;
  const charged: Charged = {
    service,
    billedCapacity: input.billedCapacity,
    metersOn: (day) => registers.filter((register) => isInService(register, day)).length,
  };
  const quantities = quantitiesIn(volume, energy);
  const cost = (period: Period) => costOf(input.items, charged, quantities, period);
  const figures = figuresOf(measured, view, (period) => {
    const known = cost(period);
    return known && known.variableCents + known.fixedCents;
  });
  const rows = periodsOf(view).map((period) => compared(measured, period));
  return {
    service,
    unit: measured.unit,
    units: energy ? [volume.unit, "kWh"] : [volume.unit],
    decimals: measured.decimals,
    sharedBy: sharedIn(
      measured,
      rows.flatMap(({ now, before }) => [now, before]),
    ),
    rows,
    figures,
    change: changeOf(figures, {
      spent: (period): Spent | null => {
        const known = cost(period);
        // Gas is billed by its energy, whichever unit the page shows.
        const billed = energy ?? volume;
        return (
          known && {
            ...known,
            use: amountOf(billed, period).toFixed(),
            days: daysIn(billed.known, period),
            degreeDays: heatingOf(service, degreeDays, period),
            unitPrice: unitPriceOn(input.items, charged, billed.unit, period.from),
          }
        );
      },
    }),
  };
}

const isInService = ({ installedOn, removedOn }: MeterRegister, day: Day): boolean =>
  installedOn < day && (removedOn === null || day <= removedOn);

function compared(measured: MeasuredUse, period: Period): ComparedPeriod {
  const now = periodUse(measured, period);
  const before = periodUse(measured, yearBefore(period));
  const comparable = now.complete && before.complete && now.amount !== null && before.amount !== null;
  return {
    now,
    before,
    difference: comparable ? new Big(now.amount ?? 0).minus(before.amount ?? 0).toFixed() : null,
  };
}

/** Use in the units that prices are written in. */
function quantitiesIn(volume: MeasuredUse, energy: MeasuredUse | null): QuantityIn {
  return (unit, period) => {
    if (unit === volume.unit) return amountOf(volume, period);
    if (unit === "kWh" && energy) return amountOf(energy, period);
    if (unit === "kWh" && volume.unit === "MWh") return amountOf(volume, period).times(1000);
    return unit === "MWh" && volume.unit === "kWh" ? amountOf(volume, period).div(1000) : null;
  };
}

const amountOf = (measured: MeasuredUse, { from, to }: Period): Big =>
  amountIn(measured, within(measured.known, { from: addDays(from, -1), to }));

function changeOf(
  { now, before }: Figures,
  { spent }: { spent(period: Period): Spent | null },
): Change | null {
  if (!now || !before || now.amount === null) return null;
  const [earlier, later] = [spent(before), spent(now)];
  return earlier && later && explainChange(earlier, later);
}

function heatingOf(service: MeteredUseService, degreeDays: DegreeDays, { from, to }: Period): string | null {
  if (service === "water") return null;
  return sumOfDegreeDays(degreeDays, addDays(from, -1), to)?.toFixed() ?? null;
}
