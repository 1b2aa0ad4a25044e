import { BarChart } from "@/app/_ui/bar-chart";
import { unitSign } from "@/app/(portal)/meter-figures";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatDecimal } from "@/lib/money";
import type { ReviewedReading } from "@/lib/reading-review/one-reading";
import { usesUntil } from "@/lib/reading-review/uses";

const mostBars = 13;

/** The use between the last readings, the reported one's last; the table of states beside it has the same figures. */
export function UseBars({ reading }: { reading: ReviewedReading }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.readings.chart");
  const uses = usesUntil(reading).slice(-mostBars);
  if (uses.length < 2) return null;
  const unit = unitSign(reading.unit);
  const tone = reading.service === "heat" || reading.service === "gas" ? reading.service : "water";
  return (
    <BarChart
      title={t("title", { unit })}
      tone={tone}
      unit={unit}
      groups={uses.map(({ from, to, usage }) => ({
        from,
        to,
        label: formatDay(to, language),
        name: `${formatDay(from, language)}–${formatDay(to, language)}`,
        now: { value: Number(usage), label: formatDecimal(usage, language) },
        ...(to === reading.readOn && { marked: true }),
      }))}
      words={{ now: t("use"), estimate: "", partial: "", marked: t("this") }}
    />
  );
}
