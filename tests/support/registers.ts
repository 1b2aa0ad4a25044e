import type { RegisterState } from "@/lib/consumption/register-chain";
import type { MeterRegister } from "@/lib/consumption/use-intervals";

/** States from `2025-12-31 100 | 2026-01-31 131≈`: days with what a register showed, `≈` marks an estimate. */
const statesOf = (written: string): RegisterState[] =>
  written.split(" | ").map((state) => {
    const [day = "", value = ""] = state.split(" ");
    const estimated = value.endsWith("≈");
    return { day, value: value.replace("≈", ""), estimated, rank: estimated ? 3 : 1 };
  });

/** A water meter of five wheels, put in on the day of its first state unless told otherwise. */
export function register(written: string, more: Partial<MeterRegister> = {}): MeterRegister {
  const states = statesOf(written);
  return {
    serial: "18204517",
    service: "water",
    unit: "m3",
    digits: 5,
    decimals: 0,
    installedOn: states[0]?.day ?? "2020-01-01",
    removedOn: null,
    states,
    tenures: [{ from: "1950-01-01", to: null }],
    ...more,
  };
}
