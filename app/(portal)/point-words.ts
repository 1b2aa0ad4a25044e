import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/dates";
import type { Meter, Service } from "@/lib/supply-points/meters";
import type { Place } from "@/lib/supply-points/queries";
import { meterQuantity } from "./meter-figures";

/** Names of supply points and meters in the reader's language. */
export async function pointWords() {
  const [t, language] = await Promise.all([getTranslations("service"), getLocale()]);
  const meterKind = (service: Service) => t(`meter.${service}`);
  return {
    /** "Voda, odvajanje in čiščenje" */
    services: (services: readonly Service[]) =>
      capitalised(services.map((service) => t(`name.${service}`)).join(", ")),
    address: ({ street, postcode, city }: Place) => `${street}, ${postcode}\u00a0${city}`,
    meterKind,
    /** "Vodomer št. 18 204 517" */
    meter: ({ service, serial }: Pick<Meter, "service" | "serial">) =>
      t("numberedMeter", { meter: meterKind(service), serial: groupedSerial(serial) }),
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
