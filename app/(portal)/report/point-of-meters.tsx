import { ObjectHeading } from "@/app/_ui/object-heading";
import { pointWords } from "@/app/(portal)/point-words";
import type { ReportableMeter } from "@/lib/readings/queries";

/** Heads the meters of one supply point among several. */
export async function PointOfMeters({ meter }: { meter: ReportableMeter }) {
  const words = await pointWords();
  return (
    <ObjectHeading
      services={meter.services}
      title={words.title(meter)}
      lines={words.lines(meter)}
      level={2}
    />
  );
}
