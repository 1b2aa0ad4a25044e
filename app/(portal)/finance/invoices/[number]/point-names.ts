import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { BilledPoint } from "@/lib/invoices/invoice";
import type { ServicesOfPoints } from "@/lib/invoices/services-of-points";

/**
 * What tells a bill's supply points apart: the reader's own name, what is delivered there, and the address unless all
 * share it. "voda, odvajanje in čiščenje"
 */
export function pointNames(points: readonly BilledPoint[], services: ServicesOfPoints, language: Language) {
  const service = translationsOf(language, "service.name");
  const isOnePlace = new Set(points.map(({ street, city }) => `${street}, ${city}`)).size === 1;
  return ({ number, ownName, street }: BilledPoint): string => {
    const delivered = (services.get(number) ?? []).map((each) => service(each));
    return [ownName, ...delivered, isOnePlace && points.length > 1 ? null : street]
      .filter(Boolean)
      .join(", ");
  };
}
