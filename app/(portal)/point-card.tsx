import { ObjectHeading } from "@/app/_ui/object-heading";
import { Register } from "@/app/_ui/register";
import { Sheet } from "@/app/_ui/sheet";
import { tabRow } from "@/app/_ui/tab-row";
import { Tabs } from "@/app/_ui/tabs";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { pointPath } from "@/lib/supply-points/paths";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";
import { unitSign } from "./meter-figures";
import { pointTabs } from "./point-tabs";
import { pointWords } from "./point-words";

/** One supply point on a sheet: what it is, what its meters show, what can be done. */
export function PointCard({ point, day }: { point: SupplyPointSummary; day: Day }) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.points");
  const words = pointWords(language);
  const tabs = pointTabs(language, point, day);
  const { number, services, meters, persons } = point;
  const several = meters.length > 1;
  return (
    <Sheet foot={<Tabs foot label={t("number", { number })} tabs={tabRow(tabs)} />}>
      <ObjectHeading
        level={3}
        services={services}
        title={words.title(point)}
        href={pointPath(number)}
        lines={words.lines(point)}
        aside={
          meters.length > 0
            ? meters.map((meter) => (
                <div key={`${meter.service}-${meter.serial}`} className="not-first:mt-2">
                  {several && <p>{words.meter(meter)}</p>}
                  <Register
                    size="s"
                    value={meter.lastValue}
                    digits={meter.digits}
                    decimals={meter.decimals}
                    unit={unitSign(meter.unit)}
                  />
                  <p>{words.origin(meter)}</p>
                </div>
              ))
            : persons !== null && t("persons", { count: persons })
        }
      />
    </Sheet>
  );
}
