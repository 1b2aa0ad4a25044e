import { Table } from "@/app/_ui/table";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { BilledReading } from "@/lib/invoices/invoice";
import { formatQuantity } from "@/lib/money";

/** The readings that a bill rests on, each with where it came from; which point only where there are several. */
export function BilledReadings({ readings }: { readings: readonly BilledReading[] }) {
  const language = useLanguage();
  if (readings.length === 0) return null;
  const t = translationsOf(language, "invoice.readings");
  const source = translationsOf(language, "service.source");
  const words = pointWords(language);
  const several = new Set(readings.map(({ pointNumber }) => pointNumber)).size > 1;
  return (
    <section className="bill-part">
      <h2>{t("title")}</h2>
      <Table
        caption={t("title")}
        columns={[
          { label: t("meter") },
          ...(several ? [{ label: t("point") }] : []),
          { label: t("day") },
          { label: t("value"), numeric: true },
          { label: t("source") },
        ]}
        rows={readings.map((reading) => ({
          key: `${reading.meterSerial} ${reading.service} ${reading.readOn}`,
          cells: [
            words.meter({ service: reading.service, serial: reading.meterSerial }),
            ...(several ? [reading.pointNumber] : []),
            formatDay(reading.readOn, language),
            formatQuantity(reading.value, reading.unit, language),
            source(reading.source),
          ],
        }))}
      />
    </section>
  );
}
