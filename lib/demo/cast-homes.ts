import { addDays } from "@/lib/dates";
import { cast } from "./cast";
import { castPayer, castPlace, type Making, punctual, topolsica, velenje } from "./cast-making";
import { unmetered } from "./meter-plans";
import type { Household } from "./plan";
import { gasPoint, heatPoint, joined, wastePoint, waterPoint } from "./point-plans";

/** The payer to register with: bills of all kinds, one of them with the number that the utility's guide prints. */
export function newCustomer({ calendar, stream }: Making): Household {
  const role = cast.newCustomer;
  const home = velenje("DUNAJSKA CESTA BB");
  const water = stream({
    service: "water",
    serial: role.waterMeter,
    annual: 118_000,
    habit: "customer-monthly",
  });
  const heat = stream({ service: "heat", serial: "10034501", annual: 11_800, habit: "remote" });
  const gas = stream({ service: "gas", serial: role.gasMeter, annual: 420_000, habit: "half-yearly" });
  const flat = castPlace(role, role.noMeterPoint, velenje("Šaleška cesta 119"), calendar);
  return {
    payers: [
      castPayer(role, home, {
        // The number that the utility's guide prints, with the digits of its reference.
        knownInvoice: { number: role.invoiceNumber, digits12: "501623456789" },
      }),
    ],
    points: [
      waterPoint(castPlace(role, role.waterPoint, home, calendar), [water]),
      heatPoint(castPlace(role, role.heatPoint, home, calendar), heat, 7.4),
      heatPoint(flat, unmetered("heat", 4_100), 2.6),
      gasPoint(castPlace(role, role.gasPoint, topolsica("Topolšica 141"), calendar), gas),
    ],
  };
}

/** The payer with an account: all services, advances that are too low, bills left unpaid. */
export function registered({ calendar, stream }: Making): Household {
  const role = cast.registered;
  const home = velenje("Kersnikova cesta 112");
  const water = stream({
    service: "water",
    serial: role.waterMeter,
    annual: 110_000,
    habit: "customer-monthly",
    register: { month: calendar.months.length - 1, shows: 812_400 },
  });
  const heat = stream({ service: "heat", serial: "10034515", annual: 8_600, habit: "remote" });
  const gas = stream({ service: "gas", serial: role.gasMeter, annual: 380_000, habit: "half-yearly" });
  const paying = { ...punctual, unpaid: 2, partly: true };
  return {
    payers: [castPayer(role, home, { paying, advanceFactor: 0.85, hasCancelled: true, collective: true })],
    points: [
      waterPoint(castPlace(role, role.waterPoint, home, calendar), [water]),
      heatPoint(castPlace(role, role.heatPoint, home, calendar), heat, 4.2),
      wastePoint(castPlace(role, role.noMeterPoint, home, calendar), 3),
      gasPoint(castPlace(role, role.gasPoint, topolsica("Topolšica 112"), calendar), gas),
    ],
  };
}

/** A house and its annexe: two water meters and a gas meter at one point, all read by the customer. */
export function threeMeters({ calendar, stream }: Making): Household {
  const role = cast.threeMeters;
  const home = velenje("Podkraj pri Velenju 196b");
  const place = castPlace(role, role.point, home, calendar);
  const habit = "customer-monthly";
  const [first, second] = role.waterMeters;
  const house = stream({ service: "water", serial: first, annual: 132_000, habit });
  const annexe = stream({ service: "water", serial: second, annual: 74_000, habit });
  const gas = stream({ service: "gas", serial: role.gasMeter, annual: 1_350_000, habit });
  return {
    payers: [castPayer(role, home, { paying: { ...punctual, partOfNewest: true } })],
    points: [joined(waterPoint(place, [house, annexe]), gasPoint(place, gas))],
  };
}

/** A flat that pays its share of the building's heat. */
export function noMeter({ calendar }: Making): Household {
  const role = cast.noMeter;
  const home = velenje("Kidričeva cesta 157");
  const place = castPlace(role, role.point, home, calendar);
  return { payers: [castPayer(role, home)], points: [heatPoint(place, unmetered("heat", 4_700), 3)] };
}

/** One point, two payers: the one who left at the end of a half-year, and the one who came. */
export function moved({ calendar, stream }: Making): Household {
  const { movedOut, movedIn } = cast;
  const home = velenje("Škalska cesta 115");
  const turn = calendar.halves.at(-2) ?? calendar.halves.at(-1);
  const before = castPlace(movedOut, movedOut.point, home, calendar);
  const leftOn = turn?.to ?? calendar.opening;
  const tenures = [
    ...before.tenures.map((tenure) => ({ ...tenure, to: leftOn })),
    { slot: movedIn.slot, from: addDays(leftOn, 1), to: null },
  ];
  const water = stream({
    service: "water",
    serial: movedIn.meter,
    annual: 96_000,
    habit: "customer-monthly",
  });
  return {
    payers: [castPayer(movedOut, velenje("Goriška cesta 142")), castPayer(movedIn, home)],
    points: [waterPoint({ ...before, tenures }, [water])],
  };
}
