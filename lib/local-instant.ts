import { clockTime, isDay, today } from "@/lib/dates";

/** Hours that clocks in Ljubljana are ahead of UTC; of an hour that comes twice the first, in summer time, is meant. */
const offsets = [2, 1];

/** The instant at which a clock in Ljubljana shows `2026-12-01 08:00` (or with `T` between); null where none ever does. */
export function instantOf(local: string): Date | null {
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(local) ?? [];
  if (!isDay(day)) return null;
  const instants = offsets.map((hours) => new Date(Date.parse(`${day}T${time}:00Z`) - hours * 3_600_000));
  return instants.find((instant) => shows(instant, day, time)) ?? null;
}

const shows = (instant: Date, day: string, time: string): boolean =>
  !Number.isNaN(instant.getTime()) && today(instant) === day && clockTime(instant) === time;
