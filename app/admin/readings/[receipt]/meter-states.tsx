import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { unitSign } from "@/app/(portal)/meter-figures";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatQuantity } from "@/lib/money";
import type { ReviewedReading } from "@/lib/reading-review/one-reading";
import { usesUntil } from "@/lib/reading-review/uses";

/** The meter's states of the last three years, newest first, with the use that each ends. */
export function MeterStates({ reading }: { reading: ReviewedReading }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.readings.states");
  const source = translationsOf(language, "service.source");
  const quantity = (value: string) => formatQuantity(value, unitSign(reading.unit), language);
  const uses = new Map(usesUntil(reading).map(({ to, usage }) => [to, usage]));
  const amountOf = (day: string, isActual: boolean) => {
    const usage = isActual ? uses.get(day) : undefined;
    return usage === undefined ? "–" : quantity(usage);
  };
  return (
    <Section title={t("title")}>
      <Table
        caption={t("title")}
        columns={[
          { label: t("day") },
          { label: t("value"), numeric: true },
          { label: t("use"), numeric: true },
          { label: t("source") },
        ]}
        rows={[
          textRow(
            formatDay(reading.readOn, language),
            quantity(reading.value),
            amountOf(reading.readOn, true),
            t("this"),
          ),
          ...reading.history.map((state) =>
            textRow(
              formatDay(state.day, language),
              quantity(state.value),
              amountOf(state.day, state.source !== "estimate"),
              source(state.source),
            ),
          ),
        ]}
      />
    </Section>
  );
}
