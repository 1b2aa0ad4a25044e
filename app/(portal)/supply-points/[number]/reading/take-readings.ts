import { getLocale } from "next-intl/server";
import { meterNumber } from "@/app/(portal)/meter-figures";
import type { Reporter } from "@/lib/auth/customer";
import { formatDay, isDay, today } from "@/lib/dates";
import { type Submitted, submitReadings } from "@/lib/readings/mutations";
import type { SubmittedReadings } from "@/lib/readings/schema";
import { ok, type RefusalFigures, type Result } from "@/lib/result";

/** As `Submitted`; `mend`: the customer was asked about a value and wants to change it. */
export type Answer = Submitted | { outcome: "mend" };

/** What every action of the reading form does with what was sent. */
export async function takeReadings(reporter: Reporter, input: SubmittedReadings): Promise<Result<Answer>> {
  const wantsToMend = input.readings.some(
    ({ asked, value, confirmed }) => asked === value && confirmed === undefined,
  );
  return wantsToMend ? ok({ outcome: "mend" }) : submitReadings(reporter, input, today());
}

/** The figures of a refused reading as its sentence writes them. */
export async function inWords(figures: RefusalFigures): Promise<RefusalFigures> {
  const language = await getLocale();
  const registerValue = (value: string | number | undefined) =>
    value ? meterNumber(String(value), { decimals: Number(figures.decimals) }, language) : "none";
  const day = (value: string | number | undefined) =>
    isDay(value) ? formatDay(String(value), language) : "";
  return {
    ...figures,
    last: registerValue(figures.last),
    meant: registerValue(figures.meant),
    lastDay: day(figures.lastDay),
    installedOn: day(figures.installedOn),
    lastBilledDay: day(figures.lastBilledDay),
    theirsSince: day(figures.theirsSince),
  };
}
