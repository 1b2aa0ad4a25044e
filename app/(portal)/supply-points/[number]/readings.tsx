import { getLocale, getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay } from "@/lib/dates";
import type { ReadingRow } from "@/lib/readings/queries";
import type { ReadingStatus } from "@/lib/readings/status";
import { receiptPath } from "@/lib/supply-points/paths";
import type { SupplyPoint } from "@/lib/supply-points/queries";

const shapes = {
  received: "ring",
  confirmed: "check",
  billed: "check",
  rejected: "octagon",
  withdrawn: "cross",
} as const satisfies Record<ReadingStatus, string>;

type Props = { readings: readonly ReadingRow[]; point: SupplyPoint; most: number };

/** The newest readings as a table; which meter only where the point had several. */
export async function Readings({ readings, point, most }: Props) {
  const [t, service, empty, language, words] = await Promise.all([
    getTranslations("supplyPoint.readings"),
    getTranslations("service"),
    getTranslations("empty"),
    getLocale(),
    pointWords(),
  ]);
  const several = point.meters.length > 1;
  const usageOf = (reading: ReadingRow) => {
    if (reading.usage !== null) return meterQuantity(reading.usage, reading, language);
    return reading.estimateTooHigh ? t("estimateTooHigh") : "–";
  };
  const statusOf = ({ status, receiptNumber, rejectionReason }: ReadingRow) => (
    <>
      <Status shape={shapes[status]}>
        {receiptNumber ? (
          <a href={receiptPath(point.number, receiptNumber)}>{service(`status.${status}`)}</a>
        ) : (
          service(`status.${status}`)
        )}
      </Status>
      {rejectionReason && <p>{t("reason", { reason: rejectionReason })}</p>}
    </>
  );
  return (
    <Section title={t("title")} plain>
      {readings.length === 0 && <Empty title={empty("title")}>{t("empty")}</Empty>}
      {readings.length > 0 && (
        <Table
          caption={t("title")}
          columns={[
            { label: t("day") },
            ...(several ? [{ label: t("meter") }] : []),
            { label: t("value"), numeric: true },
            { label: t("usage"), numeric: true },
            { label: t("source") },
            { label: t("status") },
          ]}
          rows={readings.map((reading) => ({
            key: reading.id,
            cells: [
              formatDay(reading.readOn, language),
              ...(several ? [words.meter(reading)] : []),
              meterQuantity(reading.value, reading, language),
              usageOf(reading),
              service(`source.${reading.source}`),
              statusOf(reading),
            ],
          }))}
        />
      )}
      {readings.length === most && <p className="hint">{t("newest", { count: most })}</p>}
    </Section>
  );
}
