import type { Day } from "@/lib/dates";

export type Service = "water" | "sewage" | "waste" | "heat" | "gas";

/** A price from a day on: euros a unit without VAT, VAT in percent; exact decimals. */
export type Price = { validFrom: Day; net: string; vatRate: string };

/** Something the utility charges for, with all its prices, oldest first. */
export type PriceItem = {
  code: string;
  service: Service;
  component: "volume" | "network" | "meter" | "levy" | "capacity" | "other";
  name: string;
  nameEn: string;
  unit: "m3" | "MWh" | "kWh" | "MW/month" | "month" | "person";
  tariffGroup?: string;
  prices: readonly Price[];
};

/** Prices at one rate of VAT, from pairs of a day and an amount. */
export function pricesAt(vatRate: string, amounts: readonly (readonly [Day, string])[]): Price[] {
  return amounts.map(([validFrom, net]) => ({ validFrom, net, vatRate }));
}
