import { csvBom, csvLine } from "@/lib/csv";
import { paymentDay } from "@/lib/dates";
import type { Messages } from "@/lib/i18n/messages";
import type { ExportedRegister } from "./queries";
import type { Range } from "./range";
import { type RegisterRow, registerRows } from "./register-rows";
import type { StatesOf } from "./register-states";

/** Fixed in every language: whoever reads the file by a program finds the same columns. */
const header = ["datum", "odjemno mesto", "števec", "stanje", "enota", "poraba", "vrsta odčitka"];

export type CsvOf = {
  supplyPoint: string;
  registers: readonly ExportedRegister[];
  range: Range;
  words: Messages["service"];
};

/**
 * The readings of a point as CSV, in portions: meter after meter, so that the use is what a value has over the one
 * above it. What a meter was put in and taken out with are rows too, else an exchange would lose what was used before it.
 */
export async function* readingsCsv(statesOf: StatesOf, { supplyPoint, registers, range, words }: CsvOf) {
  yield csvBom + csvLine(header);
  for (const register of registers) {
    for await (const rows of registerRows(statesOf(register), register.digits)) {
      yield rows
        .filter((row) => isIn(range, row))
        .map(({ state, usage }) =>
          csvLine([
            paymentDay(state.day),
            supplyPoint,
            register.serial,
            withComma(state.value),
            units[register.unit],
            usage && withComma(usage),
            words.source[state.source],
          ]),
        )
        .join("");
      if (range.to && rows.some(({ state }) => state.day > String(range.to))) break;
    }
  }
}

const units = { m3: "m³", kWh: "kWh", MWh: "MWh" };

const withComma = (value: string): string => value.replace(".", ",");

const isIn = ({ from, to }: Range, { state: { day } }: RegisterRow): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
