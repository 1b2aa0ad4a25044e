import { cast } from "./cast";
import { castHouse, castPayer, castPlace, type Making, punctual, velenje } from "./cast-making";
import { inventedTaxNumber } from "./identifiers";
import type { Household, PointPlan } from "./plan";
import { heatPoint, wastePoint, waterPoint } from "./point-plans";

const points = 40;
const firstWaterMeter = 11_060_001;
const firstHeatMeter = 11_070_001;

/** Forty premises in four buildings: each with water, every fourth point the heat of its neighbours. */
export function company(making: Making): Household {
  const role = cast.company;
  const seat = velenje("Rudarska cesta 106");
  return {
    payers: [castPayer(role, seat, { taxNumber: inventedTaxNumber(role.slot), collective: true })],
    points: Array.from({ length: points }, (_, at) => premises(making, at)),
  };
}

function premises({ calendar, stream }: Making, at: number): PointPlan {
  const role = cast.company;
  const address = velenje(`Rudarska cesta ${106 + 2 * Math.floor(at / 10)}`);
  const place = castPlace(role, String(role.firstPoint + at), address, calendar);
  const tariff = "poslovni in ostali";
  if (at % 4 === 3) {
    const annual = 21_000 + at * 350;
    const serial = String(firstHeatMeter + at);
    return heatPoint(
      place,
      stream({ service: "heat", serial, annual, habit: "remote" }),
      14 + Math.floor(at / 4),
      tariff,
    );
  }
  const serial = String(firstWaterMeter + at);
  const water = stream({ service: "water", serial, annual: 38_000 + at * 4_100, habit: "remote" });
  return waterPoint(place, [water], { tariff });
}

/** Has been billed for each flat it manages, and pays nothing. */
export function manyOpenItems(making: Making): Household {
  const role = cast.manyOpenItems;
  const seat = velenje("Šalek 108");
  const paying = { ...punctual, unpaid: Number.MAX_SAFE_INTEGER, partly: true, overpaid: 41_250 };
  const { payers, points } = castHouse(
    role,
    seat,
    making,
    { annual: 210_000, habit: "company-monthly" },
    { paying, flatsBilled: 250, collective: true, taxNumber: inventedTaxNumber(role.slot) },
  );
  return {
    payers,
    points: [wastePoint(castPlace(role, role.wastePoint, seat, making.calendar), 2), ...points],
  };
}

/** The owners of a block of flats together: a connection of DN 50 and a substation of 210 kW. */
export function blockOfFlats({ calendar, stream }: Making): Household {
  const role = cast.blockOfFlats;
  const address = velenje("Kidričeva cesta 155");
  const habit = "company-monthly";
  const water = stream({ service: "water", serial: "11080001", annual: 3_900_000, habit });
  const heat = stream({ service: "heat", serial: "11080002", annual: 298_000, habit: "remote" });
  return {
    payers: [castPayer(role, address, { taxNumber: inventedTaxNumber(role.slot) })],
    points: [
      waterPoint(castPlace(role, role.waterPoint, address, calendar), [water], { diameter: 50 }),
      heatPoint(castPlace(role, role.heatPoint, address, calendar), heat, 210),
    ],
  };
}
