import { addDays } from "@/lib/dates";
import type { Calendar } from "./calendar";
import { type MeteredStream, metered } from "./meter-plans";
import type { Household, PayerPlan, Paying, Stream } from "./plan";
import { type Place, waterPoint } from "./point-plans";
import type { Address } from "./streets";

/** What the cast's households are made with. */
export type Making = { calendar: Calendar; stream(asked: MeteredStream): Stream };

/** Making for a calendar and a seed. */
export function makingOf(calendar: Calendar, seed: number): Making {
  return { calendar, stream: (asked) => metered(asked, calendar, seed) };
}

/** Pays what is due, no earlier. */
export const punctual: Paying = { unpaid: 0, partly: false, early: false, overpaid: 0 };

/** A payer of the cast: punctual, with advances as use asks for them, but for what is special. */
export function castPayer(
  { slot, payerCode, name }: { slot: number; payerCode: string; name: string },
  address: Address,
  special: Partial<PayerPlan> = {},
): PayerPlan {
  return { slot, code: payerCode, name, address, paying: punctual, advanceFactor: 1, ...special };
}

/** A point that has been a payer's since before the history opens. */
export function castPlace(
  { slot }: { slot: number },
  number: string,
  address: Address,
  { opening }: Calendar,
): Place {
  return { number, address, tenures: [{ slot, from: addDays(opening, -3_000 - slot * 41), to: null }] };
}

/** An address in Velenje. */
export function velenje(street: string): Address {
  return { street, postcode: "3320", city: "Velenje" };
}

/** An address in the village of Topolšica. */
export function topolsica(street: string): Address {
  return { street, postcode: "3326", city: "Topolšica" };
}

/** A house with one water meter, read by the customer each month unless something else is special. */
export function castHouse(
  role: { slot: number; payerCode: string; name: string; point: string; meter: string },
  address: Address,
  { calendar, stream }: Making,
  special: Partial<MeteredStream> = {},
  payer: Partial<PayerPlan> = {},
): Household {
  const water = stream({
    service: "water",
    serial: role.meter,
    annual: 104_000,
    habit: "customer-monthly",
    ...special,
  });
  return {
    payers: [castPayer(role, address, payer)],
    points: [waterPoint(castPlace(role, role.point, address, calendar), [water])],
  };
}
