import { addDays, type Day } from "@/lib/dates";

const hourThere = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Ljubljana",
  hourCycle: "h23",
  hour: "numeric",
});

/** Winter time in Ljubljana, seconds before UTC. */
export const winterOffset = 3600;

/** The end of a day in Ljubljana, in seconds since 1970: an interval of use begins and ends with a day. */
export function endOfDay(day: Day): number {
  const winterMidnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`) / 1000 - winterOffset;
  return winterMidnight - Number(hourThere.format(winterMidnight * 1000)) * 3600;
}

type Change = { month: number; hour: number };

/**
 * When the clock changes, as ESPI packs it into 32 bits: on the last (7) Sunday (7) of a month, at an hour of the time
 * that holds until then.
 */
export const lastSundayRule = ({ month, hour }: Change): string =>
  (((month << 28) | (7 << 25) | (7 << 17) | (hour << 12)) >>> 0).toString(16).toUpperCase().padStart(8, "0");

/** Summer time of the European Union, from March to October. */
export const summerTime = { offset: 3600, starts: { month: 3, hour: 2 }, ends: { month: 10, hour: 3 } };
