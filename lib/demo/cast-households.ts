import type { Calendar } from "./calendar";
import { blockOfFlats, company, manyOpenItems } from "./cast-businesses";
import { moved, newCustomer, noMeter, registered, threeMeters } from "./cast-homes";
import { makingOf } from "./cast-making";
import {
  aboutToRollOver,
  estimateCorrected,
  inArrears,
  inCredit,
  longName,
  meterExchanged,
  overestimated,
  paysAhead,
  rolledOver,
  verificationOver,
} from "./cast-registers";
import type { Household } from "./plan";

const everyone = [
  newCustomer,
  registered,
  company,
  threeMeters,
  noMeter,
  rolledOver,
  aboutToRollOver,
  meterExchanged,
  inArrears,
  inCredit,
  blockOfFlats,
  longName,
  moved,
  overestimated,
  estimateCorrected,
  verificationOver,
  manyOpenItems,
  paysAhead,
];

/** The households of the cast, in which each payer of `cast` is once. */
export function castHouseholds(calendar: Calendar, seed: number): Household[] {
  const making = makingOf(calendar, seed);
  return everyone.map((make) => make(making));
}
