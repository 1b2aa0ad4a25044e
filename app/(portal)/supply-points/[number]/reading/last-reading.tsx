import { Facts } from "@/app/_ui/facts";
import { Register } from "@/app/_ui/register";
import { meterNumber, meterQuantity, unitSign } from "@/app/(portal)/meter-figures";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { MeterHistory } from "@/lib/readings/meter-history";
import { expectedRange } from "@/lib/readings/plausibility";
import type { ReportableMeter } from "@/lib/readings/queries";

type Props = { meter: ReportableMeter; history: MeterHistory; day: Day };

/** What a meter showed last, and between what it usually stands on `day`. */
export function LastReading({ meter, history, day }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading");

  const { lastActual, since } = history;
  const { unit, digits, decimals } = meter;
  const expected = expectedRange({ ...history, day });
  return (
    <Facts
      layout="columns"
      items={[
        {
          label: t("previous"),
          value: (
            <Register
              size="s"
              value={lastActual.value}
              digits={digits}
              decimals={decimals}
              unit={unitSign(unit)}
            />
          ),
        },
        {
          label: t(since === "reading" ? "previousDay" : "installedDay"),
          value: formatDay(lastActual.day, language),
        },
        ...(expected
          ? [
              {
                label: t("expected"),
                value: `${meterNumber(expected.low, meter, language)}–${meterQuantity(expected.high, meter, language)}`,
              },
            ]
          : []),
      ]}
    />
  );
}
