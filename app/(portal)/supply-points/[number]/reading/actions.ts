"use server";

import { getLocale } from "next-intl/server";
import { meterNumber } from "@/app/(portal)/meter-figures";
import { customerAction } from "@/lib/action";
import { formatDay, isDay, today } from "@/lib/dates";
import { type Submitted, submitReading } from "@/lib/readings/mutations";
import { readingSchema } from "@/lib/readings/schema";
import { ok, type RefusalFigures, type Result } from "@/lib/result";
import { receiptPath } from "@/lib/supply-points/paths";

/** As `Submitted`; `mend`: the customer was asked about a value and wants to change it. */
export type Answer = Submitted | { outcome: "mend" };

/** Takes a reading and leads to its receipt, or asks about it. */
export const reportReading = customerAction(
  readingSchema,
  async (customer, input): Promise<Result<Answer>> => {
    const wantsToMend = input.asked === input.value && input.confirmed === undefined;
    return wantsToMend ? ok({ outcome: "mend" }) : submitReading(customer, input, today());
  },
  {
    errors: "reading.error",
    figures: inWords,
    leadsTo: (answer) =>
      answer.outcome === "accepted" ? receiptPath(answer.supplyPoint, answer.receiptNumber) : null,
  },
);

async function inWords(figures: RefusalFigures) {
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
