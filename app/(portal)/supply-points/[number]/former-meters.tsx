import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Meter } from "@/lib/supply-points/meters";

/** Meters that were exchanged, with what they showed last. */
export function FormerMeters({ meters }: { meters: readonly Meter[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.former");

  const words = pointWords(language);
  return (
    <Section title={t("title")} plain>
      <Table
        caption={t("title")}
        columns={[
          { label: t("meter") },
          { label: t("installedOn") },
          { label: t("removedOn") },
          { label: t("last"), numeric: true },
          { label: t("origin") },
        ]}
        rows={meters.map((meter) => ({
          key: `${meter.service}-${meter.serial}-${meter.installedOn}`,
          cells: [
            words.meter(meter),
            formatDay(meter.installedOn, language),
            meter.removedOn && formatDay(meter.removedOn, language),
            words.state(meter),
            words.origin(meter),
          ],
        }))}
      />
    </Section>
  );
}
