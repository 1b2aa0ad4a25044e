import type { Meter, Service } from "@/lib/supply-points/meters";
import type { ExportedState } from "./register-rows";

/** Kind of service and what flows there (FACTS 5.1); 0: nothing that ESPI has a code for. */
export const serviceCodes = {
  gas: { kind: 1, commodity: 7 },
  water: { kind: 2, commodity: 9 },
  heat: { kind: 4, commodity: 12 },
  waste: { kind: 5, commodity: 0 },
  sewage: { kind: 6, commodity: 11 },
} satisfies Record<Service, { kind: number; commodity: number }>;

const [energy, volume] = [12, 58];
const [cubicMetre, wattHour] = [42, 72];

/** What is measured, and in which power of ten of the unit a thousandth of a meter's unit is written. */
export const unitCodes = {
  m3: { kind: volume, powerOfTen: -3, uom: cubicMetre },
  kWh: { kind: energy, powerOfTen: 0, uom: wattHour },
  MWh: { kind: energy, powerOfTen: 3, uom: wattHour },
} satisfies Record<Meter["unit"], { kind: number; powerOfTen: number; uom: number }>;

/** Use is a whole number of thousandths of the meter's unit: registers are kept with three decimals. */
export const decimalsKept = 3;

/** Delta of a register, forward, without anything out of the ordinary. */
export const readingTypeCodes = { accumulationBehaviour: 4, dataQualifier: 12, flowDirection: 1 };

/** The utility checked it. */
export const validated = 17;
const [estimated, raw] = [8, 14];

/** Quality of what was used between two states: that of the worse one. */
export function qualityOf(...states: readonly ExportedState[]): number {
  if (states.some((state) => state.estimated)) return estimated;
  return states.some(({ pending }) => pending) ? raw : validated;
}
