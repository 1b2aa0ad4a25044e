import Big from "big.js";
import type { ExpectedUse } from "./expected-use";
import type { MeteredService, MeterUnit } from "./reading-input";

/** Use below `low`, above `high` or above `veryHigh` is asked about, in the meter's unit. */
export type ReadingLimits = { low: Big; high: Big; veryHigh: Big };

/**
 * Bands around the expected use, after the factors that Elexon (twice) and Oracle's high/low checks use. A floor
 * spares small users, who would else be asked about one guest; `veryHigh` also needs twenty floors. Where nothing
 * is expected, only those twenty floors are left to go by.
 */
export function readingLimits(
  service: MeteredService,
  unit: MeterUnit,
  mean: Big | null,
  usual: ExpectedUse | null,
): ReadingLimits {
  const floor = floorOf(service, unit);
  const cap = floor.times(20);
  if (!mean || !usual) return { low: new Big(0), high: cap, veryHigh: cap.times(10) };
  return {
    low: mean.gt(floor) ? mean.times("0.25") : new Big(0),
    high: larger(mean.times(2).plus(floor), new Big(usual.high)),
    veryHigh: larger(mean.times(10), cap),
  };
}

/** 5 m³ of water; 0,2 MWh of heat, which is about 20 m³ of gas at 10 to 11 kWh each. */
function floorOf(service: MeteredService, unit: MeterUnit): Big {
  if (unit === "MWh") return new Big("0.2");
  if (unit === "kWh") return new Big(200);
  return new Big(service === "gas" ? 20 : 5);
}

function larger(a: Big, b: Big): Big {
  return a.gt(b) ? a : b;
}
