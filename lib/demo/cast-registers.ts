import { addMonths } from "@/lib/dates";
import { endsHalf } from "./calendar";
import { cast } from "./cast";
import { castHouse, type Making, punctual, velenje } from "./cast-making";
import { exchangeDay } from "./meter-plans";
import type { Household } from "./plan";

const monthsSinceRollover = 4;
const monthsSinceExchange = 6;

/** Went through zero: 99987, then 25 m³ later 00012. */
export function rolledOver(making: Making): Household {
  const { rolledOver: role } = cast;
  const month = making.calendar.months.length - monthsSinceRollover;
  return castHouse(role, { street: "Gaberke 187", postcode: "3325", city: "Šoštanj" }, making, {
    annual: 290_000,
    register: { month: month - 1, shows: Number(role.before) * 1000 },
    fixed: { [month]: 25_000 },
  });
}

/** Stands just before zero. */
export function aboutToRollOver(making: Making): Household {
  const { aboutToRollOver: role } = cast;
  const address = { street: "Paška vas 138", postcode: "3327", city: "Šmartno ob Paki" };
  return castHouse(role, address, making, {
    annual: 264_000,
    register: { month: making.calendar.months.length - 1, shows: Number(role.last) * 1000 },
  });
}

/** Two meters one after the other. */
export function meterExchanged(making: Making): Household {
  const { meterExchanged: role } = cast;
  const exchangedOn = exchangeDay(making.calendar, monthsSinceExchange, 14);
  return castHouse(role, velenje("Konovska cesta 121c"), making, {
    annual: 142_000,
    former: { serial: role.formerMeter, exchangedOn },
  });
}

/** Actually read one month ago, then estimated above what was really used. */
export function overestimated(making: Making): Household {
  const { overestimated: role } = cast;
  return castHouse(role, velenje("Stritarjeva cesta 133"), making, {
    annual: 118_000,
    register: { month: making.calendar.months.length - 2, shows: Number(role.actual) * 1000 },
    estimated: { month: making.calendar.months.length - 1, shows: Number(role.estimate) * 1000 },
  });
}

/** Estimated too high at the end of a month in the middle of a half-year, and read a month later. */
export function estimateCorrected(making: Making): Household {
  const { estimateCorrected: role } = cast;
  const month = making.calendar.months.slice(0, -1).findLast((each) => !endsHalf(each))?.index ?? 0;
  return castHouse(role, velenje("Jenkova cesta 127"), making, {
    annual: 121_000,
    register: { month: month + 1, shows: Number(role.actual) * 1000 },
    estimated: { month, shows: Number(role.estimate) * 1000 },
  });
}

/** A meter that should have been exchanged two months ago. */
export function verificationOver(making: Making): Household {
  const installedOn = addMonths(making.calendar.today, -62);
  return castHouse(cast.verificationOver, velenje("Efenkova cesta 161"), making, { installedOn });
}

/** Leaves bills unpaid; advances are low, so that settlements are owed as well. */
export function inArrears(making: Making): Household {
  return castHouse(
    cast.inArrears,
    { street: "Cesta Lole Ribarja 131", postcode: "3325", city: "Šoštanj" },
    making,
    {},
    { paying: { ...punctual, unpaid: 5, partly: false }, advanceFactor: 0.8 },
  );
}

/** Pays too much, and too high advances. */
export function inCredit(making: Making): Household {
  return castHouse(
    cast.inCredit,
    velenje("Cesta talcev 148"),
    making,
    { habit: "half-yearly" },
    { paying: { ...punctual, early: true, overpaid: 8_640 }, advanceFactor: 1.35 },
  );
}

/** The longest name and address that screens and mails must bear. */
export function longName(making: Making): Household {
  const street = "Zgornje Škalske Cirkovce, zaselek pri stari cerkvi sv. Brikcija 1234/b";
  return castHouse(cast.longName, velenje(street), making, { annual: 61_000 });
}

/** Paid for two months and a half before they were billed. */
export function paysAhead(making: Making): Household {
  const paying = { ...punctual, ahead: 9_500 };
  return castHouse(cast.paysAhead, velenje("Cesta talcev 118"), making, {}, { paying });
}
