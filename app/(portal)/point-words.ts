import { formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { Meter, Service } from "@/lib/supply-points/meters";
import type { Place } from "@/lib/supply-points/queries";
import { meterQuantity } from "./meter-figures";

type NamedPlace = Place & { ownName: string | null };

/** Names of supply points and meters in the reader's language. */
export function pointWords(language: Language) {
  const t = translationsOf(language, "service");
  const point = translationsOf(language, "supplyPoint");

  const meterKind = (service: Service) => t(`meter.${service}`);
  const services = (services: readonly Service[]) =>
    capitalised(services.map((service) => t(`name.${service}`)).join(", "));
  const address = ({ street, postcode, city }: Place) => `${street}, ${postcode}\u00a0${city}`;
  return {
    /** "Voda, odvajanje in čiščenje" */
    services,
    address,
    /** What a point is called: its own name, or its services. */
    title: ({ ownName, ...place }: NamedPlace) => ownName ?? services(place.services),
    /** What else tells it from others: address, number, and its services where the title does not say them. */
    lines: ({ ownName, ...place }: NamedPlace) => [
      ...(ownName === null ? [] : [services(place.services)]),
      address(place),
      point("number", { number: place.number }),
    ],
    meterKind,
    /** "Vodomer št. 18 204 517", or "Vodomer" where the serial is not to be shown. */
    meter: ({ service, serial }: Pick<Meter, "service" | "serial">) =>
      serial
        ? t("numberedMeter", { meter: meterKind(service), serial: groupedSerial(serial) })
        : meterKind(service),
    /** "812 m³" */
    state: (meter: Meter) => meterQuantity(meter.lastValue, meter, language),
    /** "31. 8. 2026 · Sporočil uporabnik" */
    origin: ({ lastDay, lastSource }: Meter) =>
      `${formatDay(lastDay, language)} · ${t(`source.${lastSource}`)}`,
  };
}

/** Long numbers in threes, as they stand on the dial: "18 204 517". */
export const groupedSerial = (serial: string): string =>
  /^\d{5,}$/.test(serial) ? serial.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : serial;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
