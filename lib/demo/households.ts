import { addDays, type Day } from "@/lib/dates";
import type { Calendar } from "./calendar";
import { inventedTaxNumber, payerCodeOf, pointNumberOf, serialOf } from "./identifiers";
import { exchangeDay, metered, unmetered } from "./meter-plans";
import { companyName, personName } from "./names";
import type { Household, Paying, PointPlan, ReadingHabit, Stream } from "./plan";
import { gasPoint, heatPoint, type Place, waterPoint } from "./point-plans";
import { type Random, randomFor } from "./random";
import { addressOf } from "./streets";

/** What the points of a household are made of. */
type Making = {
  slot: number;
  random: Random;
  place(point: number): Place;
  stream(service: Stream["service"], annual: number, habit: ReadingHabit): Stream;
};

const daysInYear = 365;

/** The payer of a slot and what is theirs, of the kinds that live and work in the valley. Always the same for a seed. */
export function householdOf(slot: number, calendar: Calendar, seed: number): Household {
  const random = randomFor(seed, "household", slot);
  const kind = kindBy(random.fraction());
  const address = addressOf(random, kind.building);
  const tenures = [{ slot, from: sinceWhen(calendar, random), to: null }];
  const points = kind.points({
    slot,
    random,
    place: (point) => ({ number: pointNumberOf(slot, point), address, tenures }),
    stream: (service, annual, habit) => {
      const meters = { serial: serialOf(slot, 0), former: serialOf(slot, 1) };
      const isExchanged = random.chance(0.15);
      const exchangedOn = exchangeDay(calendar, random.whole(3, 10), random.whole(8, 22));
      const former = isExchanged ? { serial: meters.former, exchangedOn } : undefined;
      return metered({ service, serial: meters.serial, annual, habit, former }, calendar, seed);
    },
  });
  return {
    payers: [
      {
        slot,
        code: payerCodeOf(slot),
        name: kind.isCompany ? companyName(random) : personName(random),
        address,
        ...(kind.isCompany && { taxNumber: inventedTaxNumber(slot), collective: true }),
        paying: payingBy(random),
        advanceFactor: random.between(0.85, 1.12),
      },
    ],
    points,
  };
}

type Kind = {
  /** Of a hundred payers so many are of this kind. */
  share: number;
  building: "houses" | "blocks";
  isCompany?: boolean;
  points(making: Making): PointPlan[];
};

const kinds: readonly Kind[] = [
  { share: 36, building: "houses", points: (making) => [houseWater(making)] },
  { share: 10, building: "houses", points: (making) => [houseWater(making), houseHeat(making, 1)] },
  { share: 10, building: "houses", points: (making) => [houseWater(making), houseGas(making, 1)] },
  { share: 6, building: "houses", points: (making) => [houseWater(making, { sewer: false })] },
  { share: 18, building: "blocks", points: (making) => [flatWater(making), flatHeat(making, 1)] },
  { share: 12, building: "blocks", points: (making) => [flatWater(making), sharedHeat(making, 1)] },
  { share: 3, building: "houses", points: (making) => [weekendHouse(making)] },
  { share: 5, building: "blocks", isCompany: true, points: (making) => premises(making) },
];

function kindBy(fraction: number): Kind {
  let left = fraction * kinds.reduce((sum, { share }) => sum + share, 0);
  const found = kinds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  if (!found) throw new RangeError(`No kind at ${fraction}`);
  return found;
}

function houseWater({ random, place, stream }: Making, options?: { sewer: boolean }): PointPlan {
  const persons = random.whole(1, 5);
  const annual = Math.round(persons * random.between(28_000, 48_000));
  return waterPoint(place(0), [stream("water", annual, houseHabit(random))], options);
}

function houseHeat({ random, place, stream }: Making, point: number): PointPlan {
  const annual = random.whole(9_000, 19_000);
  return heatPoint(place(point), stream("heat", annual, "remote"), capacityFor(annual));
}

function houseGas({ random, place, stream }: Making, point: number): PointPlan {
  return gasPoint(place(point), stream("gas", random.whole(150_000, 1_900_000), houseHabit(random)));
}

function flatWater({ random, place, stream }: Making): PointPlan {
  // Some flats stand empty: their register does not move.
  const annual = random.chance(0.04) ? 0 : Math.round(random.whole(1, 4) * random.between(26_000, 42_000));
  return waterPoint(place(0), [stream("water", annual, random.chance(0.7) ? "remote" : "company-monthly")]);
}

function flatHeat({ random, place, stream }: Making, point: number): PointPlan {
  const annual = random.whole(3_200, 8_000);
  return heatPoint(place(point), stream("heat", annual, "remote"), capacityFor(annual));
}

function sharedHeat({ random, place }: Making, point: number): PointPlan {
  const annual = random.whole(3_000, 7_500);
  return heatPoint(place(point), unmetered("heat", annual), capacityFor(annual));
}

function weekendHouse({ random, place, stream }: Making): PointPlan {
  return waterPoint(place(0), [stream("water", random.whole(4_000, 24_000), "mostly-estimated")], {
    sewer: false,
  });
}

function premises({ random, place, stream }: Making): PointPlan[] {
  const tariff = "poslovni in ostali";
  const water = stream("water", random.whole(40_000, 900_000), "company-monthly");
  const annual = random.whole(8_000, 60_000);
  return [
    waterPoint(place(0), [water], { tariff, diameter: random.pick([20, 20, 25, 40]) }),
    ...(random.chance(0.6)
      ? [heatPoint(place(1), stream("heat", annual, "remote"), capacityFor(annual), tariff)]
      : []),
  ];
}

function houseHabit(random: Random): ReadingHabit {
  const whim = random.fraction();
  if (whim < 0.25) return "customer-monthly";
  return whim < 0.9 ? "half-yearly" : "mostly-estimated";
}

/** Billed capacity in kW, to a tenth, for so many kWh a year: as a house with some 1,600 hours at full load. */
function capacityFor(annual: number): number {
  return Math.round(annual / 160) / 10;
}

function payingBy(random: Random): Paying {
  const whim = random.fraction();
  const early = random.chance(0.5);
  const punctual = { unpaid: 0, partly: false, early, overpaid: 0 };
  if (whim < 0.86) return punctual;
  if (whim < 0.94) return { ...punctual, unpaid: 1, partly: random.chance(0.3), early: false };
  if (whim < 0.97)
    return { ...punctual, unpaid: random.whole(2, 6), partly: random.chance(0.5), early: false };
  return { ...punctual, early: true, overpaid: random.whole(500, 12_000) };
}

/** A day some years before the history opens. */
function sinceWhen({ opening }: Calendar, random: Random): Day {
  return addDays(opening, -random.whole(30, 20 * daysInYear));
}
