import { heatingMonthWeights } from "@/lib/readings/month-weights";
import type { BilledMonth, Calendar } from "./calendar";
import type { Stream } from "./plan";
import { type Random, randomFor } from "./random";
import type { Thousandths } from "./thousandths";
import { coldnessOf } from "./weather";

/** More is used in summer, when gardens are watered; January first. */
const waterSeason = [0.97, 0.96, 0.97, 0.99, 1.02, 1.07, 1.1, 1.04, 0.99, 0.97, 0.96, 0.96];
/** Hot water and cooking, all year round. */
const heatAllYear = 0.16;
const gasAllYear = 0.06;

/** What flowed in each month of the history, in whole thousandths: by season, weather and whim. `key` seeds the whim. */
export function useByMonth(stream: Stream, calendar: Calendar, seed: number, key: string): Thousandths[] {
  const random = randomFor(seed, "use", key);
  return calendar.months.map((month) => {
    const invented = Math.round(stream.annual * share(stream.service, month, calendar, seed, random));
    return stream.fixed?.[month.index] ?? invented;
  });
}

function share(
  service: Stream["service"],
  { month, days }: BilledMonth,
  calendar: Calendar,
  seed: number,
  random: Random,
): number {
  const number = Number(month.slice(5, 7)) - 1;
  if (service === "water") return (days / 365) * (waterSeason[number] ?? 1) * random.between(0.87, 1.13);
  const evenly = service === "heat" ? heatAllYear : gasAllYear;
  const heating = Number(heatingMonthWeights[number] ?? 0) * coldnessOf(month, calendar.today, seed);
  return ((1 - evenly) * heating + evenly / 12) * random.between(0.95, 1.05);
}
