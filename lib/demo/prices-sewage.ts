import Big from "big.js";
import { type PriceItem, pricesAt } from "./price-item";
import { diameterClasses } from "./prices-water";

const vat = "9.5";

// The price lists at hand name the years 2019 and 2022; the days are taken from the water prices and the new year.
const first = "2019-03-01";
const second = "2022-01-01";

const collection = [
  [first, "2.6095"],
  [second, "2.9268"],
] as const;
const treatment = [
  [first, "3.4953"],
  [second, "3.4073"],
] as const;

/** Only DN 20 is at hand; larger connections are taken to pay the multiples that water networks charge. */
function networkCharges(
  code: string,
  name: string,
  nameEn: string,
  house: readonly (readonly [string, string])[],
): PriceItem[] {
  return diameterClasses.map((diameter) => ({
    code: `${code}-${diameter.from}`,
    service: "sewage",
    component: "network",
    name: diameter.from === 20 ? name : `${name} (${diameter.name})`,
    nameEn:
      diameter.from === 20
        ? nameEn
        : `${nameEn} (${diameter.name.replace("do", "to").replace("ali več", "or more")})`,
    unit: "month",
    prices: pricesAt(
      vat,
      house.map(([validFrom, net]) => [validFrom, new Big(net).times(diameter.factor).toFixed(4)]),
    ),
  }));
}

function volume(
  code: string,
  name: string,
  nameEn: string,
  amounts: readonly (readonly [string, string])[],
): PriceItem {
  return {
    code,
    service: "sewage",
    component: "volume",
    name,
    nameEn,
    unit: "m3",
    prices: pricesAt(vat, amounts),
  };
}

/**
 * Komunalno podjetje Velenje's prices of wastewater, as published on kp-velenje.si. The environmental levy is that of
 * treated water: a tenth of 26.4125 € a year for 50 m³.
 */
export const sewagePrices: readonly PriceItem[] = [
  volume("ODVAJANJE", "Odvajanje odpadne vode", "Wastewater collected", [
    [first, "0.2351"],
    [second, "0.2346"],
  ]),
  ...networkCharges("ODVAJANJE-OMREZNINA", "Omrežnina za odvajanje", "Sewer network charge", collection),
  volume("CISCENJE", "Čiščenje odpadne vode", "Wastewater treated", [
    [first, "0.4741"],
    [second, "0.4715"],
  ]),
  ...networkCharges("CISCENJE-OMREZNINA", "Omrežnina za čiščenje", "Treatment network charge", treatment),
  {
    ...volume("OKOLJSKA-DAJATEV", "Okoljska dajatev", "Environmental levy", [[first, "0.0528"]]),
    component: "levy",
  },
  volume("PADAVINE-ODVAJANJE", "Odvajanje padavinske vode s streh", "Roof water collected", [
    [second, "0.1009"],
  ]),
  volume(
    "PADAVINE-OMREZNINA",
    "Omrežnina za odvajanje padavinske vode s streh",
    "Roof water network charge",
    [[second, "0.1084"]],
  ),
  volume("PADAVINE-CISCENJE", "Čiščenje padavinske vode s streh", "Roof water treated", [[second, "0.0715"]]),
];
