import { getLocale, getTranslations } from "next-intl/server";
import { Table } from "@/app/_ui/table";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay } from "@/lib/dates";
import type { BilledReading } from "@/lib/invoices/invoice";
import { formatQuantity } from "@/lib/money";

/** The readings that a bill rests on, each with where it came from; which point only where there are several. */
export async function BilledReadings({ readings }: { readings: readonly BilledReading[] }) {
  if (readings.length === 0) return null;
  const [t, source, language, words] = await Promise.all([
    getTranslations("invoice.readings"),
    getTranslations("service.source"),
    getLocale(),
    getLocale().then(pointWords),
  ]);
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
