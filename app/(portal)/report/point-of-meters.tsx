import { ObjectHeading } from "@/app/_ui/object-heading";
import { pointWords } from "@/app/(portal)/point-words";
import { useLanguage } from "@/lib/i18n/request-language";
import type { ReportableMeter } from "@/lib/readings/queries";

/** Heads the meters of one supply point among several. */
export function PointOfMeters({ meter }: { meter: ReportableMeter }) {
  const language = useLanguage();
  const words = pointWords(language);
  return (
    <ObjectHeading
      services={meter.services}
      title={words.title(meter)}
      lines={words.lines(meter)}
      level={2}
    />
  );
}
