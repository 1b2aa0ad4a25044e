import { addDays, addMonths, type Day, daysBetween } from "@/lib/dates";
import type { Calendar } from "./calendar";
import type { MeterPlan, ReadingHabit, Stream } from "./plan";
import { type Random, randomFor } from "./random";
import type { Thousandths } from "./thousandths";

const registers = {
  water: { digits: 5, decimals: 0, types: ["Itron Flodis", "Sensus 620", "Zenner MTKD-N"] },
  heat: { digits: 4, decimals: 3, types: ["Kamstrup MULTICAL 403", "Landis+Gyr T550", "Sharky 775"] },
  gas: { digits: 5, decimals: 0, types: ["Elster BK-G4", "Itron G4 RF1", "Metrix 6G4L"] },
} as const;

/** Verification holds five years for water meters; how long for heat and gas was not found, so those bear no day. */
const waterVerifiedMonths = 60;
const mostMonthsBeforeHistory = 18;

/** What is asked of a measured stream; everything else about its meter follows from the serial. */
export type MeteredStream = {
  service: Stream["service"];
  serial: string;
  annual: Thousandths;
  habit: ReadingHabit;
  fixed?: Stream["fixed"];
  register?: MeterPlan["register"];
  estimated?: MeterPlan["estimated"];
  /** Before the history opens; the meter's verification runs from then. */
  installedOn?: Day;
  former?: { serial: string; exchangedOn: Day };
};

/** A stream with its meter: when it was installed and what it shows follow from the serial and the use. */
export function metered(asked: MeteredStream, calendar: Calendar, seed: number): Stream {
  const { service, serial, annual, habit, fixed, former, estimated } = asked;
  const random = randomFor(seed, "meter", service, serial);
  const { digits, decimals, types } = registers[service];
  const someTimeBefore = addDays(
    addMonths(calendar.opening, -random.whole(1, mostMonthsBeforeHistory)),
    -random.whole(0, 27),
  );
  const before = asked.installedOn ?? someTimeBefore;
  const installedOn = former?.exchangedOn ?? before;
  const device = (on: Day) => ({
    type: random.pick(types),
    installedOn: on,
    verifiedUntil: service === "water" ? addMonths(on, waterVerifiedMonths) : null,
  });
  const usedBefore = usedUntil(before, annual, calendar, random);
  const meter: MeterPlan = {
    serial,
    digits,
    decimals,
    habit,
    ...device(installedOn),
    register: asked.register ?? { month: -1, shows: usedBefore },
    usedBefore,
    ...(former && {
      former: { serial: former.serial, ...device(addMonths(former.exchangedOn, -random.whole(52, 60))) },
    }),
    ...(estimated && { estimated }),
  };
  return { service, annual, fixed, meter };
}

/** A stream without a meter of its own. */
export function unmetered(service: Stream["service"], annual: Thousandths): Stream {
  return { service, annual, meter: null };
}

/** The day `monthsAgo` before today's month on which a meter is exchanged. */
export function exchangeDay({ today }: Calendar, monthsAgo: number, dayOfMonth: number): Day {
  return `${addMonths(today, -monthsAgo).slice(0, 7)}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** What a meter installed at zero shows when the history opens. */
function usedUntil(
  installedOn: Day,
  annual: Thousandths,
  { opening }: Calendar,
  random: Random,
): Thousandths {
  return Math.round((annual * daysBetween(installedOn, opening) * random.between(0.9, 1.1)) / 365);
}
