import type { RegisterState } from "@/lib/consumption/register-chain";
import type { MeterRegister } from "@/lib/consumption/use-intervals";
import type { Day } from "@/lib/dates";

type Written = readonly [day: Day, value: string, estimate?: "estimate"];

/** States of a register from pairs of a day and a value. */
const states = (...written: readonly Written[]): RegisterState[] =>
  written.map(([day, value, estimate]) => ({
    day,
    value,
    estimated: estimate !== undefined,
    rank: estimate ? 3 : 1,
  }));

/** A water meter of five wheels, put in on the day of its first state unless told otherwise. */
export function register(written: readonly Written[], more: Partial<MeterRegister> = {}): MeterRegister {
  return {
    serial: "18204517",
    service: "water",
    unit: "m3",
    digits: 5,
    decimals: 0,
    installedOn: written[0]?.[0] ?? "2020-01-01",
    removedOn: null,
    states: states(...written),
    tenures: [{ from: "1950-01-01", to: null }],
    ...more,
  };
}
